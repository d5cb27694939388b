package dev.tickwire.bot.network;

/** Is given each binary message that arrives. */
interface MessageTaker {
    /** One whole message. The bytes are valid during the call only. */
    void message(byte[] bytes, int offset, int length);
}
