package dev.tickwire.server.config.section;

import dev.tickwire.server.config.AddressRange;
import dev.tickwire.server.config.setting.ListKind;
import dev.tickwire.server.config.setting.Section;
import dev.tickwire.server.config.setting.Setting;
import dev.tickwire.server.config.setting.SettingKind;
import java.util.List;

/** Which proxies are believed. */
final class ProxySection {
    static final Setting<List<AddressRange>> TRUSTED = Setting.of(
                    "proxy.trusted",
                    new ListKind<>(new RangeKind()),
                    "Proxies that are believed when they say in X-Forwarded-For and X-Forwarded-Proto for whom they ask."
                            + " Whoever can connect from such an address can pretend to be anybody.")
            .fallback(List.of())
            .whileRunning();

    static final Section SECTION = new Section("proxy", "Which proxies are believed.", List.of(TRUSTED));

    private ProxySection() {}

    /** Addresses and ranges of them. */
    private static final class RangeKind implements SettingKind<AddressRange> {
        @Override
        public AddressRange parse(String text) {
            return AddressRange.parse(text);
        }

        @Override
        public String render(AddressRange value) {
            return '"' + value.toString() + '"';
        }

        @Override
        public String range() {
            return "an address or a range of them, such as 10.0.0.0/8";
        }
    }
}
