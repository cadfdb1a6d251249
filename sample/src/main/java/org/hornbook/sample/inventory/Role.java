package org.hornbook.sample.inventory;

/** The parts people play in governing the district's data (clause MAN-3). */
public enum Role {
    SUPERINTENDENT,
    GOVERNANCE_LEAD,
    CUSTODIAN,
    STAFF,
    AUDITOR,
    SECURITY_OFFICER,
    COMMITTEE_MEMBER,
    RECORDS_OFFICER,
    ADMINISTRATOR
}
