/**
 * A DynamoDB that misbehaves: a proxy between a client and a real table, which spoils the calls
 * that a test tells it to. Comes in: the wire protocol of DynamoDB. Goes out: the table's answers,
 * or what a network and a service in trouble make of them. A source folder of the tests of every
 * module that talks to a table; it needs nothing but the JDK.
 */
@NullMarked
package io.cloakroom.faults;

import org.jspecify.annotations.NullMarked;
