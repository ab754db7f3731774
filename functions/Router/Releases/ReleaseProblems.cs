using System.Globalization;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.Json;
using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Releases;

/// <summary>Answers to what cannot be released.</summary>
internal static class ReleaseProblems
{
    public static Problem NoSuchRelease { get; } = Problem.Of(ProblemCodes.NotFound, "There is no such release for this State.");

    /// <summary>For bytes in which something is another's, asked for without a release.</summary>
    public static Problem Required { get; } = Refused("Something in it came from a State that is no party here; its bytes are given under a release only. Send the token of one in X-Release-Token.");

    /// <summary>For a token that does not open this item to this reader, whatever is wrong with it.</summary>
    public static Problem NotOpened { get; } = Refused("The release token is not this router's, is of other elements or for another recipient, or has ended; or the holder has attested that it holds the evidence no more.");

    public static Problem NotHeld(IEnumerable<int> places) => EvidenceProblems.NotHeld("/elements", places);

    public static Problem TooOften(IEnumerable<int> places, int most) => Problem.Of(
        [.. places.Select(place => new ShapeFailure($"/elements/{place}", ShapeCodes.OutOfBounds, $"Expected an item that was released fewer than {most} times."))]);

    public static Problem OtherContent(DateTimeOffset firstAt) => Problem.Of(
        ProblemCodes.ReferenceReused,
        $"The id came first on {firstAt.ToString("u", CultureInfo.InvariantCulture)}, with other bytes. Give the order a new id.");

    private static Problem Refused(string detail) => Problem.Of(Rejection.For(new Failure("", Codes.OnwardTransferNotAuthorized, A36_3, detail)));
}
