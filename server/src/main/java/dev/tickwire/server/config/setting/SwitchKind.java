package dev.tickwire.server.config.setting;

/** Something that is either on or off. */
public record SwitchKind() implements SettingKind<Boolean> {
    @Override
    public Boolean parse(String text) {
        return switch (text) {
            case "true", "on", "yes" -> true;
            case "false", "off", "no" -> false;
            default -> throw new IllegalArgumentException("must be " + range());
        };
    }

    @Override
    public String render(Boolean value) {
        return value.toString();
    }

    @Override
    public String range() {
        return "true or false";
    }
}
