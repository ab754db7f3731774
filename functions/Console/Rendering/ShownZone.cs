using System.Globalization;
using RequestRouter.WebConsole.Words;

namespace RequestRouter.WebConsole.Rendering;

/// <summary>A time zone in which times are shown.</summary>
/// <param name="Name">Its IANA name.</param>
/// <param name="OffsetAt">By how much its clocks are ahead of universal time at an instant.</param>
public sealed record ShownZone(string Name, Func<DateTimeOffset, TimeSpan> OffsetAt)
{
    public static ShownZone Universal { get; } = new("UTC", _ => TimeSpan.Zero);

    /// <summary>An instant to the minute as clocks in this zone show it, with how far they are from universal time.</summary>
    public string Show(DateTimeOffset at, Vocabulary words) =>
        $"{at.ToOffset(OffsetAt(at)).ToString("d MMM yyyy, HH:mm", words.Culture)} {Offset(at)}";

    /// <summary>Whether clocks in both show the same at an instant.</summary>
    public bool IsLike(ShownZone other, DateTimeOffset at) => OffsetAt(at) == other.OffsetAt(at);

    private string Offset(DateTimeOffset at) => OffsetAt(at) switch
    {
        { Ticks: 0 } => "UTC",
        var offset => $"UTC{(offset < TimeSpan.Zero ? "−" : "+")}{(offset.Minutes == 0 ? Math.Abs(offset.Hours).ToString(CultureInfo.InvariantCulture) : offset.Duration().ToString(@"h\:mm", CultureInfo.InvariantCulture))}",
    };
}
