package org.hornbook.server.demo;

/**
 * A way to sign in to the demo.
 *
 * @param role the role's title
 * @param signInName what to type as the e-mail address
 * @param password the demo's password, made anew for every data folder
 */
public record DemoSignIn(String role, String signInName, String password) {}
