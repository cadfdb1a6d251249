create table tasks.reminder_choice (
    account uuid primary key,
    rhythm  text not null check (rhythm in ('DAILY', 'WEEKLY', 'NEVER'))
);
comment on table tasks.reminder_choice is 'How often people get their open tasks by e-mail; daily without a row (clause TRN-3).';
