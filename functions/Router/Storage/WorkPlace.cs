using System.Globalization;

namespace RequestRouter.Router.Storage;

/// <summary>Where a case stands in the work list of a State: by when its word is due, then by its id.</summary>
/// <param name="DueAt">UTC.</param>
public readonly record struct WorkPlace(DateTimeOffset DueAt, CaseId CaseId)
{
    private const int Digits = 19;

    /// <exception cref="FormatException">The text is no such place.</exception>
    public static WorkPlace Parse(string text) => TryParse(text, out var place) ? place : throw new FormatException($"'{text}' is no place in a work list.");

    public static bool TryParse(string text, out WorkPlace place)
    {
        place = default;
        if (text.Length <= Digits + 1 || text[Digits] != '-'
            || !long.TryParse(text.AsSpan(0, Digits), NumberStyles.None, CultureInfo.InvariantCulture, out long ticks) || ticks > DateTimeOffset.MaxValue.UtcTicks
            || !CaseId.TryParse(text[(Digits + 1)..], null, out var caseId))
        {
            return false;
        }

        place = new(new DateTimeOffset(ticks, TimeSpan.Zero), caseId);
        return true;
    }

    /// <summary>A time as places begin with it: before every case that is due then.</summary>
    public static string DueText(DateTimeOffset at) => at.UtcTicks.ToString($"D{Digits}", CultureInfo.InvariantCulture);

    public override string ToString() => $"{DueText(DueAt)}-{CaseId}";
}
