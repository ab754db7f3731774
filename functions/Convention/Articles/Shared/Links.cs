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

    [Provision("40(19)")]
    [Provision("37(11)")]
    [Provision("37(13)")]
    [Provision("52(2)")]
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
    public static Failure NoSuchCase(string pointer, string paragraph) =>
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
    private static string Paragraph(RequestKind kind) => kind switch
    {
        RequestKind.UseConsent or RequestKind.ExculpatoryDisclosure => "40(19)",
        RequestKind.OnwardTransfer => "36(3)",
        RequestKind.ProsecutionInLieu => "37(11)",
        RequestKind.SentenceEnforcement => "37(13)",
        RequestKind.AssetReturn => "52(2)",
        _ => "",
    };
}
