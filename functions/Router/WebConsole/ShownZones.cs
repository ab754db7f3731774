using RequestRouter.WebConsole.Rendering;

namespace RequestRouter.Router.WebConsole;

/// <summary>Time zones for pages, from the database by which the library counts days.</summary>
internal static class ShownZones
{
    /// <summary>A zone by its IANA name; universal time where the database has none of this name.</summary>
    public static ShownZone Of(string? name) => Calendar.IsZone(name) ? new(name!, at => Calendar.OffsetAt(at, name!)) : ShownZone.Universal;
}
