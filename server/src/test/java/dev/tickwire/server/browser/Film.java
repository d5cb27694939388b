package dev.tickwire.server.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/**
 * Writes pictures as an animated GIF. All share the colours that occur most, and what is as in the picture before is left
 * transparent, because both make the file smaller.
 */
final class Film {
    private static final int COLOURS_MAX = 255;
    private static final int TRANSPARENT = 255;

    /** Colours are counted and found by so many bits of each of red, green and blue. */
    private static final int BITS = 5;

    private static final int BUCKETS = 1 << (3 * BITS);

    /** A pixel that changes less than this, in all its colours together, is taken for the same. */
    private static final int SAME_DIFFERENCE_MAX = 9;

    /** How different colours are of which all are taken for which there is room, one after the other. */
    private static final int[] DIFFERENCES = {90, 60, 40, 26, 16, 8};

    /** Of black colours about a tenth of the difference is enough. */
    private static final int DARK_BONUS = 28;

    private static final int MILLIS_PER_DELAY = 10;

    private final int[] palette;
    private final int[] nearest = new int[BUCKETS];
    private int[] shown;

    private Film(List<BufferedImage> pictures) {
        palette = paletteOf(pictures);
        Arrays.fill(nearest, -1);
    }

    /**
     * Writes the film.
     *
     * @param pictures  all of one size
     * @param millis    how long each is shown
     */
    static void write(List<BufferedImage> pictures, List<Integer> millis, Path file) throws IOException {
        new Film(pictures).writeAll(pictures, millis, file);
    }

    private void writeAll(List<BufferedImage> pictures, List<Integer> millis, Path file) throws IOException {
        // The stream writes over a file that is there, and leaves the rest of a longer one.
        Files.deleteIfExists(file);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < pictures.size(); i++) {
                BufferedImage indexed = indexed(pictures.get(i));
                IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(indexed), null);
                describe(metadata, millis.get(i) / MILLIS_PER_DELAY);
                writer.writeToSequence(new IIOImage(indexed, null, metadata), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    /** The picture in the film's colours, and transparent where it is as before. */
    private BufferedImage indexed(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        boolean isFirst = shown == null;
        if (isFirst) {
            shown = new int[pixels.length];
        }
        byte[] indices = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            if (!isFirst && difference(pixels[i], shown[i]) <= SAME_DIFFERENCE_MAX) {
                indices[i] = (byte) TRANSPARENT;
            } else {
                indices[i] = (byte) nearest(pixels[i]);
                shown[i] = palette[indices[i] & 0xff];
            }
        }
        BufferedImage indexed = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colours());
        indexed.getRaster().setDataElements(0, 0, width, height, indices);
        return indexed;
    }

    private IndexColorModel colours() {
        byte[] red = new byte[TRANSPARENT + 1];
        byte[] green = new byte[TRANSPARENT + 1];
        byte[] blue = new byte[TRANSPARENT + 1];
        for (int i = 0; i < palette.length; i++) {
            red[i] = (byte) (palette[i] >> 16);
            green[i] = (byte) (palette[i] >> 8);
            blue[i] = (byte) palette[i];
        }
        return new IndexColorModel(8, TRANSPARENT + 1, red, green, blue, TRANSPARENT);
    }

    private int nearest(int colour) {
        int bucket = bucketOf(colour);
        if (nearest[bucket] < 0) {
            int best = 0;
            for (int i = 1; i < palette.length; i++) {
                if (difference(colour, palette[i]) < difference(colour, palette[best])) {
                    best = i;
                }
            }
            nearest[bucket] = best;
        }
        return nearest[bucket];
    }

    /** The colours that occur most, each the mean of its bucket. */
    private static int[] paletteOf(List<BufferedImage> pictures) {
        long[] counts = new long[BUCKETS];
        long[][] sums = new long[3][BUCKETS];
        for (BufferedImage picture : pictures) {
            for (int colour :
                    picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth())) {
                int bucket = bucketOf(colour);
                counts[bucket]++;
                for (int part = 0; part < 3; part++) {
                    sums[part][bucket] += colour >> (16 - 8 * part) & 0xff;
                }
            }
        }
        int[] candidates = IntStream.range(0, BUCKETS)
                .filter(bucket -> counts[bucket] > 0)
                .boxed()
                .sorted((a, b) -> Double.compare(weight(counts[b], b), weight(counts[a], a)))
                .mapToInt(bucket -> (int) (sums[0][bucket] / counts[bucket]) << 16
                        | (int) (sums[1][bucket] / counts[bucket]) << 8
                        | (int) (sums[2][bucket] / counts[bucket]))
                .toArray();
        return mostDifferent(candidates);
    }

    /** First those that differ much from each other, so that no hue is left out, then ever finer shades between them. */
    private static int[] mostDifferent(int[] candidates) {
        int[] chosen = new int[COLOURS_MAX];
        int count = 0;
        for (int difference : DIFFERENCES) {
            for (int i = 0; i < candidates.length && count < COLOURS_MAX; i++) {
                if (isFarFromAll(candidates[i], chosen, count, difference)) {
                    chosen[count++] = candidates[i];
                }
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    /** Dark shades are seen to differ sooner than bright ones. */
    private static boolean isFarFromAll(int candidate, int[] chosen, int count, int differenceOfBright) {
        int brightest = Math.max(candidate >> 16 & 0xff, Math.max(candidate >> 8 & 0xff, candidate & 0xff));
        int difference = differenceOfBright * (DARK_BONUS + brightest) / (DARK_BONUS + 255);
        for (int i = 0; i < count; i++) {
            if (difference(candidate, chosen[i]) < difference) {
                return false;
            }
        }
        return true;
    }

    /** Rare colours are those of shots and sparks, so they count for more than their number, and bright ones most. */
    private static double weight(long count, int bucket) {
        int mask = (1 << BITS) - 1;
        int brightest = Math.max(bucket >> (2 * BITS), Math.max(bucket >> BITS & mask, bucket & mask));
        return Math.sqrt((double) count) * (1 + brightest);
    }

    private static int bucketOf(int colour) {
        int shift = 8 - BITS;
        int mask = (1 << BITS) - 1;
        return (colour >> (16 + shift) & mask) << (2 * BITS)
                | (colour >> (8 + shift) & mask) << BITS
                | (colour >> shift & mask);
    }

    private static int difference(int one, int other) {
        return Math.abs((one >> 16 & 0xff) - (other >> 16 & 0xff))
                + Math.abs((one >> 8 & 0xff) - (other >> 8 & 0xff))
                + Math.abs((one & 0xff) - (other & 0xff));
    }

    /** How long it is shown, and that the one before stays below it; the first also says that it all begins anew. */
    private static void describe(IIOMetadata metadata, int delay) throws IOException {
        String format = metadata.getNativeMetadataFormatName();
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(format);
        IIOMetadataNode control = (IIOMetadataNode)
                root.getElementsByTagName("GraphicControlExtension").item(0);
        control.setAttribute("disposalMethod", "doNotDispose");
        control.setAttribute("delayTime", Integer.toString(delay));
        control.setAttribute("transparentColorFlag", "TRUE");
        control.setAttribute("transparentColorIndex", Integer.toString(TRANSPARENT));
        IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
        IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
        loop.setAttribute("applicationID", "NETSCAPE");
        loop.setAttribute("authenticationCode", "2.0");
        loop.setUserObject(new byte[] {1, 0, 0});
        extensions.appendChild(loop);
        root.appendChild(extensions);
        metadata.setFromTree(format, root);
    }
}
