using System.Collections.Frozen;
using NodaTime;
using NodaTime.TimeZones;

namespace RequestRouter.Convention.Text.Values;

/// <summary>
/// A release of the time zone database. The library holds each by which steps were ever decided, as files of its own: a newer package of NodaTime changes
/// nothing, and what was decided by an older release is decided again by that one. That of 2025, by which nothing was decided, is there so that this is tried with a real one.
/// </summary>
public sealed class ZoneDatabase
{
    /// <summary>What new steps are decided by. A newer one is a file beside the others, and this line.</summary>
    private const string Newest = "TZDB: 2026f (mapping: 49)";

    private const string Files = "zones/";

    private static readonly FrozenDictionary<string, ZoneDatabase> Held = HeldByLibrary();

    /// <summary>Of the decision that is being made on this thread; null for the newest.</summary>
    [ThreadStatic]
    private static ZoneDatabase? chosen;

    private ZoneDatabase(TzdbDateTimeZoneSource source) => Zones = new DateTimeZoneCache(source);

    /// <summary>As steps name it.</summary>
    public string Version => Zones.VersionId;

    internal IDateTimeZoneProvider Zones { get; }

    internal static ZoneDatabase InForce => chosen ?? Held[Newest];

    /// <summary>The release that a step names; null where it is not held.</summary>
    public static ZoneDatabase? Find(string version) => Held.GetValueOrDefault(version);

    /// <summary>Reads a release in the form that NodaTime publishes (<c>.nzd</c>).</summary>
    internal static ZoneDatabase Read(Stream file) => new(TzdbDateTimeZoneSource.FromStream(file));

    /// <summary>Has days counted by this release while something is decided.</summary>
    public T For<T>(Func<T> decide)
    {
        var before = chosen;
        chosen = this;
        try
        {
            return decide();
        }
        finally
        {
            chosen = before;
        }
    }

    private static FrozenDictionary<string, ZoneDatabase> HeldByLibrary()
    {
        var library = typeof(ZoneDatabase).Assembly;
        return library.GetManifestResourceNames().Where(name => name.StartsWith(Files, StringComparison.Ordinal)).Select(name =>
        {
            using var file = library.GetManifestResourceStream(name)!;
            return Read(file);
        }).ToFrozenDictionary(database => database.Version, StringComparer.Ordinal);
    }
}
