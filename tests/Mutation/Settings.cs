namespace RequestRouter.Mutation;

/// <summary>What is asked for.</summary>
/// <param name="Only">A pattern for files of the library, as <c>Articles/Article43/**</c>; empty for all.</param>
/// <param name="Tests">A part of the names of tests; empty for all.</param>
/// <param name="AtLeast">The score, in percent, below which the program fails.</param>
/// <param name="Workers">How many processes at a time.</param>
internal sealed record Settings(string Only = "", string Tests = "", double AtLeast = 95, int Workers = 0)
{
    /// <exception cref="ArgumentException">An argument is none of these, or its value is missing.</exception>
    public static Settings Of(string[] arguments) => arguments.Chunk(2).Aggregate(new Settings(Workers: Environment.ProcessorCount), (settings, pair) => pair switch
    {
        ["--only", var pattern] => settings with { Only = pattern },
        ["--tests", var name] => settings with { Tests = name },
        ["--at-least", var percent] => settings with { AtLeast = double.Parse(percent, System.Globalization.CultureInfo.InvariantCulture) },
        ["--workers", var number] => settings with { Workers = int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) },
        _ => throw new ArgumentException($"'{string.Join(' ', pair)}' is none of --only FILES, --tests NAME, --at-least PERCENT, --workers NUMBER."),
    });
}
