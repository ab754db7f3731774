namespace RequestRouter.Router.Tests.Json;

/// <summary>A shape with one member of every sort the edge meets.</summary>
internal sealed record Specimen
{
    public required string Name { get; init; }

    public required DateTimeOffset At { get; init; }

    public int? Count { get; init; }

    public decimal Amount { get; init; }

    public bool Urgent { get; init; }

    public string? Remark { get; init; }

    public DateOnly? Day { get; init; }

    public TimeSpan? Window { get; init; }

    public Colour Colour { get; init; }

    public IReadOnlyList<SpecimenPart> Parts { get; init; } = [];

    public IReadOnlyDictionary<string, int>? Versions { get; init; }

    public bool IsLate => Urgent;
}

internal sealed record SpecimenPart(string Text, int? Weight = null);

internal enum Colour
{
    DarkRed,
    Green,
}
