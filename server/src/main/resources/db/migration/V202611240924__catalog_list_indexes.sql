-- lists of elements come out by dataset and place; lists of datasets by repository
create index element_place on catalog.element (dataset_id, ordinal, id);
