package dev.tickwire.web;

import dev.tickwire.netcode.AimSampler;
import org.teavm.jso.JSExport;

/** The {@link AimSampler} as the page calls it. */
public final class WebAimSampler {
    private final AimSampler sampler;

    WebAimSampler(int bits) {
        sampler = new AimSampler(bits);
    }

    /** See {@link AimSampler#sample}. */
    @JSExport
    public int sample(int angle, int tick, boolean shot) {
        return sampler.sample(angle, tick, shot);
    }
}
