using Azure.Data.Tables;

namespace RequestRouter.Router.Storage;

/// <summary>
/// Bytes of up to 960 KiB in one table entity, over binary properties <c>d0</c>, <c>d1</c>, ... of at most 64 KiB each, which is
/// the most that Azure Tables takes in one property.
/// </summary>
public static class EntityBytes
{
    /// <summary>The most that <see cref="Write"/> accepts; an entity as a whole may have 1 MiB.</summary>
    public const int Limit = 15 * PropertyLimit;

    private const int PropertyLimit = 64 * 1024;

    /// <param name="name">What the properties' names begin with, where a row holds more than one value.</param>
    /// <exception cref="ArgumentOutOfRangeException">More than <see cref="Limit"/> bytes.</exception>
    public static void Write(TableEntity entity, ReadOnlySpan<byte> bytes, string name = "d")
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes.Length, Limit);
        for (int part = 0; part * PropertyLimit < bytes.Length; part++)
        {
            var slice = bytes[(part * PropertyLimit)..Math.Min(bytes.Length, (part + 1) * PropertyLimit)];
            entity[$"{name}{part}"] = slice.ToArray();
        }
    }

    public static byte[] Read(TableEntity entity, string name = "d")
    {
        byte[]? first = entity.GetBinary($"{name}0");
        if (first is null || !entity.ContainsKey($"{name}1"))
        {
            return first ?? [];
        }

        using var whole = new MemoryStream();
        for (int part = 0; entity.GetBinary($"{name}{part}") is { } slice; part++)
        {
            whole.Write(slice);
        }

        return whole.ToArray();
    }
}
