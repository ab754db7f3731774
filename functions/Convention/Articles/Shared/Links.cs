namespace RequestRouter.Convention.Articles.Shared;

/// <summary>The case that a request names as the one it follows or belongs to is there, is between the same two States, and is of a kind that it can follow.</summary>
internal static class Links
{
    private const string Pointer = "/content/forKind/link";

    /// <summary>Kinds in which nothing is furnished.</summary>
    private static readonly RequestKind[] Barren = [RequestKind.UseConsent, RequestKind.OnwardTransfer, RequestKind.ExculpatoryDisclosure, RequestKind.Dispute, RequestKind.SafeConduct];

    /// <summary>What one State gave, another is told or asked to preserve: such a case may follow one of its sender with a third State.</summary>
    private static readonly RequestKind[] Apart = [RequestKind.SpontaneousInformation, RequestKind.ExpeditedPreservation, RequestKind.OnwardTransfer];

    private static readonly RequestKind[] Confiscations = [RequestKind.ConfiscationDomesticOrder, RequestKind.ConfiscationForeignOrder, RequestKind.ConfiscationProvisionalMeasure];

    [Provision(A40_19)]
    [Provision(A37_11)]
    [Provision(A37_13)]
    [Provision(A52_2)]
    [Cites(A36_3)]
    public static Failure? Check(Submission submission)
    {
        if (submission.Content.ForKind?.Link is not { } named)
            return null;
        var paragraph = Paragraph(submission.Kind);
        if (submission.Linked.Find(named, submission.From) is not { } linked || (!linked.IsBetween(submission.From, submission.To) && !Apart.Contains(submission.Kind)))
            return NoSuchCase(Pointer, paragraph);
        return Follows(submission, linked) ? null : new Failure(Pointer, Codes.WrongKind, paragraph, "A request of this kind cannot follow the case named.");
    }

    /// <summary>A case of other States and a case that is not there are not told apart.</summary>
    [Cites(A36_3)]
    public static Failure NoSuchCase(string pointer, Citation paragraph) =>
        new(pointer, Codes.ContentInvalid, paragraph, "No case of this id is between the two States.");

    private static bool Follows(Submission submission, LinkedCase linked) => submission.Kind switch
    {
        RequestKind.UseConsent or RequestKind.ExculpatoryDisclosure => !Barren.Contains(linked.Kind) && Furnisher(linked) == submission.To,
        RequestKind.ProsecutionInLieu or RequestKind.SentenceEnforcement => linked.Kind == RequestKind.Extradition && linked.Requesting == submission.From,
        RequestKind.AssetReturn => Confiscations.Contains(linked.Kind) && linked.Requesting == submission.From,
        _ => true,
    };

    /// <summary>Information given without being asked comes from the State that opened the case; everything else from the State that was asked.</summary>
    private static StateCode Furnisher(LinkedCase linked) => linked.Kind == RequestKind.SpontaneousInformation ? linked.Requesting : linked.Requested;

    /// <summary>The paragraph that joins the two cases; none where no paragraph does, and the link only helps to find the other case.</summary>
    private static Citation Paragraph(RequestKind kind) => kind switch
    {
        RequestKind.UseConsent or RequestKind.ExculpatoryDisclosure => A40_19,
        RequestKind.OnwardTransfer => A36_3,
        RequestKind.ProsecutionInLieu => A37_11,
        RequestKind.SentenceEnforcement => A37_13,
        RequestKind.AssetReturn => A52_2,
        _ => Citation.Practice,
    };
}
