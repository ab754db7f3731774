using System.Text.RegularExpressions;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Evidence;

/// <summary>What must hold within a declaration, beyond its shape.</summary>
internal static partial class EvidenceRules
{
    /// <summary>4 GiB: what one run can verify within its five minutes, at 14 MiB a second.</summary>
    public const long MaxLength = 4L << 30;

    /// <summary>What a sealed item is (RFC 7515, section 9.2.1).</summary>
    public const string SealedMediaType = "application/jose";

    private const int MaxText = 2000;
    private const int MaxCondition = 1000;
    private const int MaxConditions = 50;
    private const int MaxDerivedFrom = 1000;
    private const int MaxMediaType = 127;

    /// <summary>Every failure, each with its place; empty where the declaration is sound.</summary>
    public static IReadOnlyList<ShapeFailure> Check(EvidenceDeclaration said)
    {
        var failures = new List<ShapeFailure>();
        if (said.Length is < 1 or > MaxLength)
        {
            failures.Add(new("/length", ShapeCodes.OutOfBounds, $"Expected 1 to {MaxLength} bytes."));
        }

        if (said.MediaType.Length > MaxMediaType || !MediaType().IsMatch(said.MediaType))
        {
            failures.Add(new("/mediaType", ShapeCodes.InvalidValue, "Expected a media type in lower case, without parameters."));
        }

        if (said.SealedFor is { } reader && (reader == said.From || said.MediaType != SealedMediaType))
        {
            failures.Add(reader == said.From
                ? new("/sealedFor", ShapeCodes.InvalidValue, "Expected the other State of the case.")
                : new("/mediaType", ShapeCodes.InvalidValue, $"Expected {SealedMediaType}, which a sealed item is."));
        }

        if (EvidenceName.FaultOf(said.Name) is { } expected)
        {
            failures.Add(new("/name", ShapeCodes.InvalidValue, $"Expected {expected}."));
        }

        Text(said.Purpose, "/purpose", isRequired: true, MaxText, failures);
        Text(said.Description, "/description", isRequired: false, MaxText, failures);
        Text(said.Proceedings, "/proceedings", isRequired: false, MaxText, failures);
        Text(said.Origin?.Source, "/origin/source", isRequired: said.Origin is not null, MaxText, failures);
        if (said.Conditions.Count > MaxConditions)
        {
            failures.Add(new("/conditions", ShapeCodes.OutOfBounds, $"Expected at most {MaxConditions} conditions."));
        }

        if (said.DerivedFrom.Count > MaxDerivedFrom)
        {
            failures.Add(new("/derivedFrom", ShapeCodes.OutOfBounds, $"Expected at most {MaxDerivedFrom} items."));
        }

        for (int i = 0; i < Math.Min(said.Conditions.Count, MaxConditions); i++)
        {
            Text(said.Conditions[i], $"/conditions/{i}", isRequired: true, MaxCondition, failures);
        }

        return failures;
    }

    private static void Text(string? text, string pointer, bool isRequired, int most, List<ShapeFailure> failures)
    {
        if (text is null ? isRequired : !text.EnumerateRunes().Any(VisibleText.IsSeen))
        {
            failures.Add(new(pointer, ShapeCodes.InvalidValue, "Expected text with something to see."));
        }
        else if (text?.EnumerateRunes().Count() > most)
        {
            failures.Add(new(pointer, ShapeCodes.OutOfBounds, $"Expected at most {most} characters."));
        }
    }

    /// <summary>RFC 6838, section 4.2.</summary>
    [GeneratedRegex(@"^[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*\z")]
    private static partial Regex MediaType();
}
