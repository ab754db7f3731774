using System.Globalization;
using RequestRouter.Router.Json;
using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Evidence;

/// <summary>Answers to what cannot be done with an evidence item.</summary>
internal static class EvidenceProblems
{
    public static Problem NoSuchItem { get; } = Problem.Of(ProblemCodes.NotFound, "There is no such evidence item for this State.");

    public static Problem SealedForAnother { get; } = Problem.Of([new ShapeFailure("/sealedFor", ShapeCodes.InvalidValue, "Expected the other State of the case.")]);

    public static Problem Incomplete { get; } = Problem.Of(
        ProblemCodes.EvidenceIncomplete, "Nothing is uploaded whole. Put the bytes at the upload address; where they went in blocks, put the block list last.");

    public static Problem NotKept { get; } = Problem.Of(ProblemCodes.EvidenceNotKept, "Its bytes are not here yet, or are being verified.");

    public static Problem NoLongerHeld { get; } = Problem.Of(
        ProblemCodes.EvidenceNoLongerHeld, "This State has attested that it deleted or returned this evidence; it is given again only after a new delivery.", "40(28)");

    public static Problem RangeNotSatisfiable { get; } = Problem.Of(ProblemCodes.RangeNotSatisfiable, "The header Range asks for bytes behind the last one.");

    /// <summary>The same for items that a State does not hold, that are another's, and that are not there.</summary>
    /// <param name="member">The list in which they stand, as a JSON pointer.</param>
    /// <param name="places">Their places in it, from 0.</param>
    public static Problem NotHeld(string member, IEnumerable<int> places) => Problem.Of(
        ProblemCodes.NotFound,
        "This State holds no such evidence item: it furnished it, or received it, or has read what was released to it.",
        failures: [.. places.Select(place => new ProblemFailure($"{member}/{place}", ProblemCodes.NotFound, null, "Expected an item that this State holds."))]);

    public static Problem OtherContent(DateTimeOffset firstAt) => Problem.Of(
        ProblemCodes.ReferenceReused,
        $"The id came first on {firstAt.ToString("u", CultureInfo.InvariantCulture)}, with other bytes. What was signed is not edited: declare the item under a new id.");

    public static Problem Expired(DateTimeOffset at) => Problem.Of(
        ProblemCodes.EvidenceExpired, $"Its bytes had to be here by {at.ToString("u", CultureInfo.InvariantCulture)}. Declare it anew, under a new id.");

    /// <summary>Of an item whose bytes were refused.</summary>
    public static Problem Differs(EvidenceItem refused) => Problem.Of(
        ProblemCodes.EvidenceDiffers, refused.Refusal is [var only] ? only.Detail : "The bytes are others than declared in several ways.", failures: refused.Refusal);
}
