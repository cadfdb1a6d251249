package org.hornbook.server.catalog.web;

/**
 * What is wrong with one field.
 *
 * @param field its id on the page
 * @param text what is wrong and what to write instead
 */
record FormError(String field, String text) {}
