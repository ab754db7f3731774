namespace RequestRouter.Convention.Model.Outcomes;

/// <summary>The Convention or the state of the case does not allow this; nothing was changed.</summary>
/// <param name="Code">The first failure's code, which names the whole.</param>
/// <param name="Status">The HTTP status of that code: 422, 409, 403 or 429.</param>
/// <param name="Failures">All that is wrong, never empty, in the order of the paragraphs checked.</param>
/// <param name="Citation">The first failure's paragraph.</param>
public sealed record Rejection(string Code, int Status, IReadOnlyList<Failure> Failures, Citation Citation) : Outcome
{
    private const int MostFailures = 100;

    /// <summary>A rejection for these failures; the first one gives code, status and citation.</summary>
    public static Rejection For(IReadOnlyList<Failure> failures) =>
        new(failures[0].Code, Codes.StatusOf(failures[0].Code), Capped(failures), failures[0].Paragraph);

    /// <inheritdoc cref="For(IReadOnlyList{Failure})"/>
    public static Rejection For(Failure failure) => For([failure]);

    /// <summary>Of more than a hundred the first ninety-nine, and that there are more: nobody mends by a longer list.</summary>
    internal static IReadOnlyList<Failure> Capped(IReadOnlyList<Failure> failures) => failures.Count <= MostFailures
        ? failures
        : [.. failures.Take(MostFailures - 1), failures[0] with { Pointer = "", Detail = $"{failures.Count - MostFailures + 1} more failures are not listed." }];
}
