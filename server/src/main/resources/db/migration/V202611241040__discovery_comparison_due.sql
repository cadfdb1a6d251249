create table discovery.comparison_due (
    scan_id uuid primary key references discovery.scan on delete cascade
);
comment on table discovery.comparison_due is
    'Finished scans whose findings were not yet compared with those of all other repositories (clause ORG-2); written in the scan''s last transaction, so that none is missed.';
