namespace RequestRouter.Router.Notices;

/// <summary>Notices of the router itself; those of cases stand in <see cref="Convention.Kinds.Catalogue.NoticeTypes"/>.</summary>
internal static class RouterNotices
{
    public const string CommunicationRejected = "communication-rejected";
    public const string CommunicationHeld = "communication-held";
    public const string RequestNotDelivered = "request-not-delivered";
    public const string SubmissionReceived = "submission-received";
    public const string SubmissionRejected = "submission-rejected";
    public const string ContactsCirculated = "contacts-circulated";
    public const string EvidenceReleased = "evidence-released";
    public const string EvidencePassedOn = "evidence-passed-on";
    public const string OtherUseRefused = "other-use-refused";
    public const string RegisterRecovery = "register-recovery";
    public const string PagingFailed = "paging-failed";
    public const string DeliveriesPaused = "deliveries-paused";

    /// <summary>Each with what it tells and to whom.</summary>
    public static IReadOnlyList<(string Type, string Meaning)> All { get; } =
    [
        (CommunicationRejected, "To its sender: a communication that had its receipt could no longer be carried out when its turn came, because the case had moved meanwhile. It changed nothing; code and failures say why. Read the case anew and say what is open now."),
        (CommunicationHeld, "To its sender: a fault of the router keeps a communication that had its receipt from being carried out. The operator sees it; the receipt stands. Do not send it again."),
        (RequestNotDelivered, "To its sender: a request that had its receipt could no longer be delivered, because a register was changed meanwhile. Its receipt stands; mend what is listed and send it under a new reference."),
        (SubmissionReceived, "To its sender: what came over the queue is stored; receipt holds the router's signed receipt."),
        (SubmissionRejected, "To its sender: what came over the queue was rejected and changed nothing; code and failures say why."),
        (RegisterRecovery, "To the State concerned: new keys were handed in for its entry in the register that no key of its own has signed. Until dueAt a change that such a key signs overrules them."),
        (PagingFailed, "To the State concerned: a notice waits for an answer, and none of its 24/7 points of contact could be paged for it within an hour, 41(1). How each was tried stands at /api/requests/{caseId}/pages."),
        (DeliveriesPaused, "To the State concerned: an operator of the router keeps back further notices to it until it sends them all. Time limits run on, and its cases can be read and answered as ever."),
        (EvidenceReleased, "To its recipient: a State that holds evidence has released it to you, on the authorization of every origin, 36(3). Until dueAt it may be read under the release."),
        (EvidencePassedOn, "To an origin: what it authorized in the case named was released to its recipient, 36(3)."),
        (OtherUseRefused, "To each State that furnished something of an evidence item: a State asked for its bytes for another use than was stated, without consent, and was not given them, 40(19)."),
        (ContactsCirculated, "To every party, once a year: the points of contact of all, 41(2)."),
    ];
}
