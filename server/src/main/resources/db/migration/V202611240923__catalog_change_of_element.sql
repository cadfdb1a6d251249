-- asked for each element by the check of new sensitive elements
create index change_element on catalog.change (element_id, kind) where element_id is not null;
