package dev.tickwire.server.ticket;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.tickwire.message.Hello;
import java.text.ParseException;
import java.util.Date;
import java.util.Optional;

/**
 * Writes tickets as JSON web tokens (RFC 7519) signed by HMAC with SHA-256, and reads those that were signed with the same
 * secret. Thread safe.
 */
final class TicketSigner {
    private static final int ID_CHARACTERS_MAX = 64;
    private static final JWSHeader HEADER = new JWSHeader(JWSAlgorithm.HS256);

    private final MACSigner signer;
    private final MACVerifier verifier;

    /**
     * A signer.
     *
     * @param secret of at least 32 bytes
     */
    TicketSigner(byte[] secret) {
        try {
            signer = new MACSigner(secret);
            verifier = new MACVerifier(secret);
        } catch (JOSEException e) {
            throw new IllegalArgumentException("a secret that cannot sign tickets", e);
        }
    }

    String write(TicketClaims claims) {
        SignedJWT ticket = new SignedJWT(
                HEADER,
                new JWTClaimsSet.Builder()
                        .subject(claims.matchId())
                        .expirationTime(Date.from(claims.expiresAt()))
                        .jwtID(claims.id())
                        .build());
        try {
            ticket.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("this JVM cannot sign with HMAC and SHA-256", e);
        }
        return ticket.serialize();
    }

    /** What a text says if it is a ticket with the right signature. Of one with a wrong signature only the header is read. */
    Optional<TicketClaims> read(String text) {
        if (text.length() > Hello.TICKET_BYTES_MAX) {
            return Optional.empty();
        }
        try {
            JWSObject signed = JWSObject.parse(text);
            // The header is the sender's word: with another algorithm than ours, another question would be answered.
            if (!signed.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256) || !signed.verify(verifier)) {
                return Optional.empty();
            }
            return claimsOf(JWTClaimsSet.parse(signed.getPayload().toString()));
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<TicketClaims> claimsOf(JWTClaimsSet claims) {
        String id = claims.getJWTID();
        Date expiry = claims.getExpirationTime();
        if (id == null || id.isEmpty() || id.length() > ID_CHARACTERS_MAX) {
            return Optional.empty();
        }
        return claims.getSubject() == null || expiry == null
                ? Optional.empty()
                : Optional.of(new TicketClaims(id, claims.getSubject(), expiry.toInstant()));
    }
}
