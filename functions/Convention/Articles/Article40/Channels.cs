namespace RequestRouter.Convention.Articles.Article40;

/// <summary>Between whom, and through whom: parties that are bound, through the authorities they designated, 40(12).</summary>
internal static class Channels
{
    /// <summary>Both States are bound today, and each has somebody to speak for it.</summary>
    [Provision(A40_12_a)]
    [Provision(A65_1)]
    [Provision(A65_2)]
    [Provision(A67_1)]
    public static IEnumerable<Failure> Parties(Submission submission)
    {
        if (submission.To == default)
            yield return Failure.Missing("/to", Citation.Technical, "Name the requested State.");
        else if (submission.To == submission.From)
            yield return new Failure("/to", Codes.ContentInvalid, Citation.Technical, "A State does not ask itself for assistance.");
        if (submission.Register.InForceFrom > submission.Now)
            yield return new Failure("", Codes.NotInForce, A65_1, "The Convention is not in force yet.");
        foreach (var (state, pointer) in new[] { (submission.From, ""), (submission.To, "/to") })
        {
            if (state == default || (pointer.Length > 0 && state == submission.From))
                continue;
            var party = submission.Register.Find(state);
            if (party is null || party.BoundFrom is null)
                yield return new Failure(pointer, Codes.PartyNotBound, A65_1, $"{state} is not bound by the Convention.");
            else if (party.BoundFrom > submission.Now)
                yield return new Failure(pointer, Codes.PartyNotBound, A65_2, $"The Convention does not bind {state} yet.");
            else if (!party.IsBound(submission.Now) && !Outlasts(submission.Kind))
                yield return new Failure(pointer, Codes.NotInForce, A67_1, $"The Convention is no longer in force for {state}.");
        }
    }

    /// <summary>What was furnished while both were bound stays under its duties: who wants to use it, pass it on or disclose it still asks its origin.</summary>
    [Provision(A67_1)]
    private static bool Outlasts(RequestKind kind) => kind is RequestKind.OnwardTransfer or RequestKind.UseConsent or RequestKind.ExculpatoryDisclosure;

    /// <summary>The requested State has designated who receives such requests.</summary>
    [Provision(A40_12_a)]
    [Provision(A37_19)]
    [Cites(A41_1)]
    public static Failure? Designated(Submission submission, AuthorityRole role, string code, Citation paragraph) =>
        submission.Register.Find(submission.To) is { } party && party.IsBound(submission.Now) && !party.HasDesignated(role, submission.Now)
            && (role != AuthorityRole.CentralAuthority || Territories.Addressed(submission) is null)
            ? new Failure("/to", code, paragraph, $"{submission.To} has not designated an authority for such requests; another treaty's channel may serve.")
            : null;

    /// <summary>The authority that speaks is in its State's register for this, today.</summary>
    [Provision(A40_12_d)]
    [Provision(A37_19)]
    [Provision(A41_1)]
    [Provision(A47_1)]
    public static Failure? Speaker(Register register, Communication communication, IReadOnlyList<AuthorityRole> speakers, SharedParagraphs paragraphs, DateTimeOffset now)
    {
        if (register.Find(communication.From)?.Find(communication.Authority) is { } authority)
        {
            foreach (var role in speakers)
            {
                if (authority.Serves(role, now))
                    return null;
            }
        }
        return new Failure("", Codes.ChannelNotPermitted, paragraphs.Channel, "Only authorities that the register lists for such cases may speak in them.");
    }

    /// <summary>Whoever speaks is a party to the case, through a designated authority.</summary>
    [Provision(A40_12_d)]
    [Cites(A37_19, A41_1, A47_1)]
    public static Failure? SpeakerIsParty(Facts facts, Communication communication, IReadOnlyList<AuthorityRole> speakers) =>
        communication.From != facts.Before.Requesting && communication.From != facts.Before.Requested
            ? new Failure("", Codes.ChannelNotPermitted, facts.Paragraphs.Channel, "This State is not a party to the case.")
            : Speaker(facts.Register, communication, speakers, facts.Paragraphs, facts.Now);

    /// <summary>INTERPOL carries requests in urgent circumstances.</summary>
    [Provision(A40_12_d)]
    public static Failure? Interpol(Submission submission) => submission.Channel == Channel.Interpol && !submission.Content.IsUrgent
        ? new Failure("/content/urgency", Codes.ChannelNotPermitted, A40_12_d, "INTERPOL carries requests in urgent circumstances only; name them.")
        : null;

    /// <summary>Where the two States agree on it, for which no form is asked: whoever takes up what came through INTERPOL agrees to this one.</summary>
    [Provision(A40_12_d)]
    public static Failure? InterpolAgreed(Submission submission) =>
        submission.Channel == Channel.Interpol && !submission.Register.Agreed(AgreementKind.InterpolChannel, submission.From, submission.To, submission.Now)
            ? new Failure("/channel", Codes.ChannelNotPermitted, A40_12_d, "The two States have no agreement on this channel on file; the requested State agrees by taking the request up.")
            : null;

    /// <summary>A record needs a reference by which both can find it: what the router needs to carry it, whatever the kind.</summary>
    [Provision(A40_13)]
    public static IEnumerable<Failure> WrittenRecord(SubmitRequest request)
    {
        if (Wording.Missing(request.Reference))
            yield return Failure.Missing("/reference", Citation.Technical, "Give your own reference for the request.");
        else if (request.Reference!.Length > 200)
            yield return new Failure("/reference", Codes.ContentInvalid, Citation.Technical, "A reference has at most 200 characters.");
        if (request.Content is null)
            yield return Failure.Missing("/content", Citation.Technical, "A request is made in writing.");
    }
}
