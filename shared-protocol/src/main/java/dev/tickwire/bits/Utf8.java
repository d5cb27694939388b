package dev.tickwire.bits;

/** Converts text to and from strict UTF-8 (RFC 3629) without the character sets of the JDK. */
public final class Utf8 {
    private static final int MIN_HIGH_SURROGATE = 0xd800;
    private static final int MIN_LOW_SURROGATE = 0xdc00;
    private static final int AFTER_SURROGATES = 0xe000;
    private static final int MIN_SUPPLEMENTARY = 0x10000;
    private static final int MAX_CODE_POINT = 0x10ffff;

    private Utf8() {}

    /**
     * Returns the number of bytes that {@link #encode} gives.
     *
     * @throws IllegalArgumentException if the text holds an unpaired surrogate
     */
    public static int length(String text) {
        int bytes = 0;
        int index = 0;
        while (index < text.length()) {
            int codePoint = codePointAt(text, index);
            index += codePoint < MIN_SUPPLEMENTARY ? 1 : 2;
            bytes += byteCount(codePoint);
        }
        return bytes;
    }

    /**
     * Encodes text.
     *
     * @throws IllegalArgumentException if the text holds an unpaired surrogate
     */
    public static byte[] encode(String text) {
        byte[] target = new byte[length(text)];
        int position = 0;
        int index = 0;
        while (index < text.length()) {
            int codePoint = codePointAt(text, index);
            index += codePoint < MIN_SUPPLEMENTARY ? 1 : 2;
            int count = byteCount(codePoint);
            if (count == 1) {
                target[position++] = (byte) codePoint;
                continue;
            }
            // The lead byte starts with as many ones as there are bytes; each byte after it brings 6 bits.
            int lead = 0xff << (8 - count) & 0xff;
            target[position++] = (byte) (lead | (codePoint >>> (6 * (count - 1))));
            for (int rest = count - 2; rest >= 0; rest--) {
                target[position++] = (byte) (0x80 | ((codePoint >>> (6 * rest)) & 0x3f));
            }
        }
        return target;
    }

    /**
     * Decodes bytes.
     *
     * @throws MalformedMessageException for overlong forms, surrogates, code points above U+10FFFF, stray
     *     or missing continuation bytes
     * @throws IllegalArgumentException if the range is not within the array
     */
    public static String decode(byte[] source, int offset, int length) {
        if (offset < 0 || length < 0 || length > source.length - offset) {
            throw new IllegalArgumentException(offset + " + " + length + " of " + source.length + " bytes");
        }
        char[] chars = new char[length];
        int charCount = 0;
        int end = offset + length;
        int index = offset;
        while (index < end) {
            int lead = source[index] & 0xff;
            int count = sequenceLength(lead);
            if (count > end - index) {
                throw new MalformedMessageException("UTF-8 ends within a character");
            }
            int codePoint = count == 1 ? lead : lead & (0x7f >>> count);
            for (int i = 1; i < count; i++) {
                int next = source[index + i] & 0xff;
                if ((next & 0xc0) != 0x80) {
                    throw new MalformedMessageException("UTF-8 continuation byte is missing");
                }
                codePoint = (codePoint << 6) | (next & 0x3f);
            }
            boolean surrogate = codePoint >= MIN_HIGH_SURROGATE && codePoint < AFTER_SURROGATES;
            if (codePoint > MAX_CODE_POINT || surrogate || byteCount(codePoint) != count) {
                throw new MalformedMessageException("UTF-8 character is overlong or not allowed");
            }
            index += count;
            if (codePoint < MIN_SUPPLEMENTARY) {
                chars[charCount++] = (char) codePoint;
            } else {
                int offsetCodePoint = codePoint - MIN_SUPPLEMENTARY;
                chars[charCount++] = (char) (MIN_HIGH_SURROGATE | offsetCodePoint >>> 10);
                chars[charCount++] = (char) (MIN_LOW_SURROGATE | (offsetCodePoint & 0x3ff));
            }
        }
        return new String(chars, 0, charCount);
    }

    private static int sequenceLength(int lead) {
        if (lead < 0x80) {
            return 1;
        }
        if (lead < 0xc0 || lead >= 0xf8) {
            throw new MalformedMessageException("UTF-8 character has no lead byte");
        }
        return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    }

    private static int byteCount(int codePoint) {
        return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < MIN_SUPPLEMENTARY ? 3 : 4;
    }

    private static int codePointAt(String text, int index) {
        char first = text.charAt(index);
        if (first < MIN_HIGH_SURROGATE || first >= AFTER_SURROGATES) {
            return first;
        }
        if (first < MIN_LOW_SURROGATE && index + 1 < text.length()) {
            char second = text.charAt(index + 1);
            if (second >= MIN_LOW_SURROGATE && second < AFTER_SURROGATES) {
                return MIN_SUPPLEMENTARY + (((first & 0x3ff) << 10) | (second & 0x3ff));
            }
        }
        throw new IllegalArgumentException("unpaired surrogate at " + index);
    }
}
