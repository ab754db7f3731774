namespace RequestRouter.Convention.Tests.Article36;

/// <summary>Leave counts for what the case named was asked, and where it was given before, 36(3), 40(19).</summary>
public class LeaveFromAnotherCase
{
    private static readonly CaseId Named = CaseId.From(A.NL, "L-1");
    private static readonly Digest Logs = Digest.Of("logs"u8);
    private static readonly LinkedCase Transfer = Linked.Leave(Named, RequestKind.OnwardTransfer);
    private static readonly LinkedCase Consent = Linked.Leave(Named, RequestKind.UseConsent);
    private static readonly RecordOnwardTransfer Onward = new() { Recipient = "BR", Authorization = Named, Elements = [Logs] };
    private static readonly RecordUse Use = new() { Consent = Named, Elements = [Logs], Proceedings = "Trial of another suspect" };

    public static TheoryData<string> Spoilt => [.. Spoiling.Keys];

    private static readonly Dictionary<string, Func<LinkedCase, LinkedCase?>> Spoiling = new()
    {
        ["a case that is not there"] = _ => null,
        ["of two other States"] = c => c with { Requesting = A.BR },
        ["put to another State"] = c => c with { Requested = A.BR },
        ["of the other direction"] = c => c with { Requesting = A.SG, Requested = A.NL },
        ["of another kind"] = c => c with { Kind = RequestKind.MutualAssistance, Sought = null },
        ["denied"] = c => c with { Items = [new LinkedItem(1, ItemState.Denied)] },
        ["not decided"] = c => c with { Items = [new LinkedItem(1, ItemState.Requested)] },
        ["given afterwards"] = c => c with { Items = [c.Items[0] with { AuthorizedAt = A.Monday.AddDays(30) }] },
        ["ended"] = c => c with { Items = [c.Items[0] with { AuthorizedUntil = A.Monday }] },
        ["of other elements"] = c => c with { Sought = c.Sought! with { Elements = [Digest.Of("more"u8)] } },
    };

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void A_transfer_is_recorded_as_contrary_where_it_rests_on_a_case(string what) => // 36(3)
        Delivered(Spoiling[what](Transfer)).RequestingTries(Onward).IsRemarkedWith(Codes.OnwardTransferNotAuthorized, "36(3)", "/authorization").Tells(A.SG, "onward-transfer-recorded");

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void Another_use_is_recorded_as_contrary_where_it_rests_on_a_case(string what) => // 40(19)
        Delivered(Spoiling[what](Consent)).RequestingTries(Use).IsRemarkedWith(Codes.UseNotAuthorized, "40(19)", "/consent").Tells(A.SG, "use-recorded");

    [Fact]
    public void Leave_is_for_the_recipient_the_purpose_and_the_furnished_things_of_its_case() // 36(3), 40(19)
    {
        Delivered(Transfer).RequestingTries(Onward with { Recipient = "KE" }).IsRemarkedWith(Codes.OnwardTransferNotAuthorized, "36(3)", "/authorization");
        Delivered(Transfer).RequestingTries(Onward with { Purpose = "Publication" }).IsRemarkedWith(Codes.OnwardTransferNotAuthorized, "36(3)", "/authorization");
        Delivered(Transfer).RequestingTries(Onward with { Authorization = null }).IsRemarkedWith(Codes.OnwardTransferNotAuthorized, "36(3)", "/authorization");
        Delivered(Consent).RequestingTries(Use with { Proceedings = "A tax assessment" }).IsRemarkedWith(Codes.UseNotAuthorized, "40(19)", "/consent");
        Delivered(Consent with { Link = Linked.Extradition }).RequestingTries(Use).IsRemarkedWith(Codes.UseNotAuthorized, "40(19)", "/consent");
    }

    [Fact]
    public void What_was_allowed_before_and_for_it_is_recorded() // 36(3), 40(19)
    {
        Delivered(Transfer).Requesting(Onward).IsUnremarked().Tells(A.SG, "onward-transfer-recorded");
        Delivered(Transfer).Requesting(Onward with { Recipient = " br ", Elements = null, Purpose = "trial of another suspect" });
        Delivered(Consent).Requesting(Use).IsUnremarked().Tells(A.SG, "use-recorded");
        Delivered(Consent).Requesting(new RecordUse { Consent = Named });
        Delivered(Transfer with { Items = [Transfer.Items[0] with { AuthorizedUntil = A.Monday.AddDays(1) }] }).Requesting(Onward);
        Delivered(Transfer with { Requested = A.BR, Sought = Transfer.Sought! with { Chain = [A.BR, A.SG] } }).Requesting(Onward); // first from Brazil
    }

    [Fact]
    public void A_transfer_whose_data_have_another_origin_rests_on_that_origins_leave() // 36(3)
    {
        var sound = SoundRequests.Of(RequestKind.OnwardTransfer);
        var asked = sound with { Content = sound.Content! with { ForKind = sound.Content.ForKind! with { Origins = [A.SG, A.BR] } } };
        var fromBrazil = Transfer with { Requested = A.BR };
        var said = new RecordTransferred { Authorizations = [new OriginAuthorization(A.BR, Named)] };
        foreach (var what in Spoiling.Keys.Where(k => k != "put to another State"))
        {
            A.Story.Opens(asked).Requested(new Authorize()).With([.. new[] { Spoiling[what](fromBrazil) }.OfType<LinkedCase>()]).RequestingTries(said)
                .IsRemarkedWith(Codes.OnwardTransferNotAuthorized, "36(3)", "/authorizations/0/case").Tells(A.SG, "transferred");
        }
        A.Story.Opens(asked).Requested(new Authorize()).With(fromBrazil with { Sought = fromBrazil.Sought! with { Recipient = "KE" } }).RequestingTries(said)
            .IsRemarkedWith(Codes.OnwardTransferNotAuthorized, "36(3)", "/authorizations/0/case");
        A.Story.Opens(asked).Requested(new Authorize()).With(fromBrazil).Requesting(said).StandsAt(ItemState.Transferred);
    }

    [Fact]
    public void A_path_goes_on_with_the_leave_that_came_with_its_disclosure_or_in_a_case_for_it() // 36(3), 43(1)
    {
        var sound = SoundRequests.Of(RequestKind.ExpeditedPreservation);
        var asked = sound with { To = A.BR, Content = sound.Content! with { ForKind = sound.Content.ForKind! with { Elements = [Logs], Authorization = Named } } };
        var route = Linked.Of(Named, RequestKind.ExpeditedPreservation, ItemState.Effected);
        const string At = "/content/forKind/authorization";
        A.Story.With().Attempt(asked).IsRemarkedWith(Codes.OnwardTransferNotAuthorized, "36(3)", At);
        A.Story.With(route).Attempt(asked).IsRemarkedWith(Codes.OnwardTransferNotAuthorized, "36(3)", At);
        A.Story.With(route with { Items = [new LinkedItem(1, ItemState.Effected, MayPassOn: true)] }).Opens(asked);
        A.Story.With(route with { Requesting = A.SG, Requested = A.NL, Items = [new LinkedItem(1, ItemState.Effected, MayPassOn: true)] }).Attempt(asked).IsRemarkedWith(Codes.OnwardTransferNotAuthorized, "36(3)", At);
        A.Story.With(Transfer).Opens(asked);
        A.Story.With(Transfer with { Items = [new LinkedItem(1, ItemState.Denied)] }).Attempt(asked).IsRemarkedWith(Codes.OnwardTransferNotAuthorized, "36(3)", At);
        A.Story.With(Transfer with { Sought = Transfer.Sought! with { Recipient = "KE" } }).Attempt(asked).IsRemarkedWith(Codes.OnwardTransferNotAuthorized, "36(3)", At);
    }

    [Fact]
    public void A_case_shows_what_rests_on_it_needs() // 36(3), 40(19), 43(1)
    {
        var transfer = A.Story.Opens(SoundRequests.Of(RequestKind.OnwardTransfer)).Requested(new Authorize { Until = A.Monday.AddDays(9) });
        var shown = LinkedCase.Of(transfer.Case!);
        Assert.Equal((ItemState.Authorized, A.Monday, A.Monday.AddDays(9)), (shown.Items[0].State, shown.Items[0].AuthorizedAt, shown.Items[0].AuthorizedUntil));
        Assert.Equal(("BR", A.Content.Use), (shown.Sought!.Recipient, shown.Sought.Purpose));
        Assert.Equal([Logs], shown.Sought.Elements);
        var consent = LinkedCase.Of(A.Story.Opens(SoundRequests.Of(RequestKind.UseConsent)).Case!);
        Assert.Equal((Linked.Assistance, "Trial of another suspect", (DateTimeOffset?)null), (consent.Link!.Value, consent.Sought!.Purpose, consent.Items[0].AuthorizedAt));
    }

    private static Story Delivered(LinkedCase? linked) => A.CaseDelivered.With([.. new[] { linked }.OfType<LinkedCase>()]);
}
