package org.hornbook.server.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the public reads what the district publishes; pages link to it.
 *
 * @param address public address of the open data portal; empty when there is none
 */
@ConfigurationProperties("hornbook.portal")
record OpenDataPortal(@DefaultValue("") String address) {}
