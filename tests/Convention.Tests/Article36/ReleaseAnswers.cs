using RequestRouter.Convention.Articles.Article36;
using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article36;

/// <summary>What the router opens: on every origin's own word for this element, this recipient, this purpose, at this time, 36(3), and for another use with consent, 40(19).</summary>
public class ReleaseAnswers
{
    private static readonly CaseId Named = CaseId.From(A.NL, "L-1");
    private static readonly CaseId Second = CaseId.From(A.NL, "L-2");
    private static readonly Digest Logs = Digest.Of("logs"u8);
    private static readonly LinkedCase Transfer = Linked.Leave(Named, RequestKind.OnwardTransfer);
    private static readonly LinkedCase Consent = Linked.Leave(Named, RequestKind.UseConsent);

    private static readonly Dictionary<string, Func<LinkedCase, LinkedCase?>> Spoiling = new()
    {
        ["a case that is not there"] = _ => null,
        ["of two other States"] = c => c with { Requesting = A.BR },
        ["put to another State"] = c => c with { Requested = A.BR },
        ["put to another State, though the origin is in its chain"] = c => c with { Requested = A.BR, Sought = c.Sought! with { Chain = [A.SG] } },
        ["of the other direction"] = c => c with { Requesting = A.SG, Requested = A.NL },
        ["of another kind"] = c => c with { Kind = RequestKind.MutualAssistance, Sought = null },
        ["that asks for nothing"] = c => c with { Sought = null },
        ["denied"] = c => c with { Items = [new LinkedItem(1, ItemState.Denied)] },
        ["denied after it was given"] = c => c with { Items = [c.Items[0] with { State = ItemState.Denied }] },
        ["withdrawn"] = c => c with { Items = [c.Items[0] with { State = ItemState.Withdrawn }] },
        ["not decided"] = c => c with { Items = [new LinkedItem(1, ItemState.Requested)] },
        ["given later"] = c => c with { Items = [c.Items[0] with { AuthorizedAt = A.Monday.AddDays(30) }] },
        ["ended"] = c => c with { Items = [c.Items[0] with { AuthorizedUntil = A.Monday.AddDays(1) }] },
        ["of other elements"] = c => c with { Sought = c.Sought! with { Elements = [Digest.Of("more"u8)] } },
        ["of which this element is another item"] = c => c with { Sought = c.Sought! with { Elements = [Digest.Of("more"u8), Logs] }, Items = [c.Items[0], new LinkedItem(2, ItemState.Denied)] },
        ["for another recipient"] = c => c with { Sought = c.Sought! with { Recipient = "KE" } },
        ["for no recipient"] = c => c with { Sought = c.Sought! with { Recipient = null } },
        ["for another purpose"] = c => c with { Sought = c.Sought! with { Purpose = "Publication" } },
        ["for no purpose"] = c => c with { Sought = c.Sought! with { Purpose = null } },
    };

    /// <summary>What the holder is told; where nothing stands here, that no case is named for it.</summary>
    private static readonly Dictionary<string, string> Why = new()
    {
        ["that asks for nothing"] = "The case named asks for no transfer.",
        ["denied"] = "It has not authorized the transfer of this element; silence is no authorization.",
        ["denied after it was given"] = "Its authorization stands no more: it was denied, withdrawn, or carried out.",
        ["withdrawn"] = "Its authorization stands no more: it was denied, withdrawn, or carried out.",
        ["not decided"] = "It has not authorized the transfer of this element; silence is no authorization.",
        ["given later"] = "It authorizes the transfer later only.",
        ["ended"] = "Its authorization has ended.",
        ["of which this element is another item"] = "It has not authorized the transfer of this element; silence is no authorization.",
        ["for another recipient"] = "The case named is about another recipient.",
        ["for no recipient"] = "The case named is about another recipient.",
        ["for another purpose"] = "The case named is about another purpose.",
        ["for no purpose"] = "The case named is about another purpose.",
    };

    public static TheoryData<string> Spoilt => [.. Spoiling.Keys];

    public static TheoryData<string> SpoiltConsents => [.. Spoiling.Keys.Where(what => !what.Contains("recipient", StringComparison.Ordinal))];

    [Fact]
    [Shows("36.3-2")]
    public void What_every_origin_authorized_is_released_with_conditions_document_and_end() // 36(3)
    {
        var until = A.Monday.AddDays(9);
        Condition[] conditions = [new(1, ConditionKind.Access, "Judges only")];
        var written = Transfer with { Items = [Transfer.Items[0] with { State = ItemState.AuthorizedWithConditions, AuthorizedUntil = until, Conditions = conditions, SignedDocument = Logs }] };
        var answer = Answer(Sought(), written);
        Assert.Empty(answer.Failures);
        var granted = Assert.Single(answer.Granted);
        Assert.Equal((0, A.SG, Named, (DateTimeOffset?)until, (Digest?)Logs), (granted.Element, granted.Origin, granted.Case, granted.Until, granted.SignedDocument));
        Assert.Equal(conditions, granted.Conditions);
        Assert.Equal(until, answer.Until);
    }

    [Theory]
    [MemberData(nameof(Spoilt))]
    [Shows("36.3-2", "36.3-4")]
    public void Nothing_is_released_on_a_case(string what) // 36(3)
    {
        var answer = Spoiling[what](Transfer) is { } spoilt ? Answer(Sought(), spoilt) : Answer(Sought());
        var failure = Assert.Single(answer.Failures);
        Assert.Equal(("/elements/0", Codes.OnwardTransferNotAuthorized, "36(3)"), (failure.Pointer, failure.Code, failure.Paragraph.Text));
        Assert.Equal("SG: " + Why.GetValueOrDefault(what, "Something of this element came from it, and no case is named in which it authorizes the transfer."), failure.Detail);
        Assert.Empty(answer.Granted);
    }

    [Theory]
    [MemberData(nameof(SpoiltConsents))]
    public void Nothing_is_given_for_another_use_on_a_case(string what) // 40(19)
    {
        var failure = Use(Spoiling[what](Consent));
        Assert.Equal((Codes.UseNotAuthorized, "40(19)"), (failure?.Code, failure?.Paragraph.Text));
    }

    [Fact]
    public void Who_did_not_consent_is_named() => // 40(19)
        Assert.Equal(
            ("", "BR has not consented, in a case that is named, to the use of this element in these proceedings at this time."),
            (Use(Consent, A.SG, A.BR)?.Pointer, Use(Consent, A.SG, A.BR)?.Detail));

    [Fact]
    public void A_consent_to_one_element_beside_another_that_is_denied_counts_for_the_one() // 40(19)
    {
        LinkedItem[] items = [Consent.Items[0], new LinkedItem(2, ItemState.Denied)];
        Assert.Null(Use(Consent with { Items = items, Sought = Consent.Sought! with { Elements = [Logs, Digest.Of("mail"u8)] } }));
        Assert.NotNull(Use(Consent with { Items = items, Sought = Consent.Sought! with { Elements = [Digest.Of("mail"u8), Logs] } }));
    }

    [Fact]
    public void What_each_consented_to_is_given_for_it() // 40(19)
    {
        Assert.Null(Use(Consent));
        Assert.NotNull(Use(Consent, A.SG, A.BR));
        Assert.Null(Use(Consent, A.SG, A.NL));
        Assert.NotNull(OtherUse.Missing(A.NL, new(Logs, [A.SG]), "Trial of another suspect", [], new([Consent]), A.Monday.AddDays(1)));
    }

    [Fact]
    [Shows("36.3-2")]
    public void One_that_authorized_is_enough_among_cases_that_did_not_and_each_origin_needs_its_own() // 36(3)
    {
        var denied = Transfer with { Id = Second, Items = [new LinkedItem(1, ItemState.Denied)] };
        Assert.Empty(Answer(Sought() with { Authorizations = [Second, Named] }, denied, Transfer).Failures);
        var merged = Sought() with { Elements = [new(Logs, [A.BR, A.SG])], Authorizations = [Named, Second], Recipient = "KE" };
        var toKenya = Transfer with { Sought = Transfer.Sought! with { Recipient = "KE" } };
        Assert.StartsWith("BR: Something of this element came from it, and no case is named", Assert.Single(Answer(merged, toKenya).Failures).Detail, StringComparison.Ordinal);
        Assert.Empty(Answer(merged, toKenya, toKenya with { Id = Second, Requested = A.BR }).Failures);
    }

    [Fact]
    public void A_release_ends_with_the_first_authorization_that_ends_and_one_without_an_end_ends_none() // 36(3)
    {
        var merged = Sought() with { Elements = [new(Logs, [A.BR, A.SG])], Authorizations = [Named, Second], Recipient = "KE" };
        var toKenya = Transfer with { Sought = Transfer.Sought! with { Recipient = "KE" } };
        LinkedCase Until(LinkedCase leave, int days) => leave with { Items = [leave.Items[0] with { AuthorizedUntil = A.Monday.AddDays(days) }] };
        var brazil = toKenya with { Id = Second, Requested = A.BR };
        Assert.Equal(A.Monday.AddDays(5), Answer(merged, Until(toKenya, 9), Until(brazil, 5)).Until);
        Assert.Equal(A.Monday.AddDays(5), Answer(merged, Until(toKenya, 5), Until(brazil, 9)).Until);
        Assert.Equal(A.Monday.AddDays(9), Answer(merged, Until(toKenya, 9), brazil).Until);
        Assert.Null(Answer(merged, toKenya, brazil).Until);
    }

    [Fact]
    public void A_case_with_fewer_items_than_elements_authorizes_what_its_items_are() // 36(3)
    {
        var two = Transfer with { Sought = Transfer.Sought! with { Elements = [Logs, Digest.Of("more"u8)] } };
        Assert.Empty(Answer(Sought(), two).Failures);
        Assert.Single(Answer(Sought() with { Elements = [new(Digest.Of("more"u8), [A.SG])] }, two).Failures);
        Assert.Empty(Answer(Sought(), Transfer with { Items = [Transfer.Items[0], new LinkedItem(2, ItemState.Denied)] }).Failures);
    }

    [Fact]
    public void Neither_who_passes_on_what_is_its_own_is_asked_nor_a_recipient_to_whom_its_own_returns() // 36(3)
    {
        Assert.Empty(Answer(Sought() with { Elements = [new(Logs, [A.NL])] }).Failures);
        Assert.Empty(Answer(Sought() with { Elements = [new(Logs, [A.BR, A.NL])] }).Failures);
        Assert.Single(Answer(Sought() with { Elements = [new(Logs, [A.BR, A.NL])], Recipient = "A world police" }).Failures);
    }

    [Fact]
    public void An_origin_that_requires_the_written_form_is_taken_at_its_written_word_alone() // 36(3)
    {
        var register = Registers.RequestedDeclares("36(3)");
        Assert.Equal("SG: It requires the written form, and no signed document is named.", Assert.Single(ReleaseRule.Answer(Sought(), new([Transfer]), register).Failures).Detail);
        Assert.Empty(ReleaseRule.Answer(Sought(), new([Transfer with { Items = [Transfer.Items[0] with { SignedDocument = Logs }] }]), register).Failures);
    }

    [Fact]
    public void Origins_outlast_every_hop_and_a_copy_is_not_its_sender_s() // 36(3)
    {
        Assert.Equal([A.NL], Provenance.OriginsOf(A.NL, [], []));
        Assert.Equal([A.BR, A.NL, A.SG], Provenance.OriginsOf(A.NL, [[A.SG], [A.BR, A.SG]], []));
        Assert.Equal([A.SG], Provenance.OriginsOf(A.NL, [], [[A.SG]]));
        Assert.Equal([A.BR, A.NL, A.SG], Provenance.OriginsOf(A.NL, [[A.BR]], [[A.SG]]));
        Assert.Equal([A.SG], Provenance.ToBeAsked([A.BR, A.NL, A.SG], A.NL, A.BR));
        Assert.Equal([A.BR, A.SG], Provenance.ToBeAsked([A.BR, A.NL, A.SG], A.NL, null));
    }

    private static ReleaseSought Sought() => new()
    {
        Holder = A.NL,
        Recipient = "BR",
        Purpose = "trial of another suspect ",
        At = A.Monday.AddDays(1),
        Elements = [new(Logs, [A.SG])],
        Authorizations = [Named],
    };

    private static ReleaseAnswer Answer(ReleaseSought sought, params LinkedCase[] cases) => ReleaseRule.Answer(sought, new(cases), Registers.With());

    private static Failure? Use(LinkedCase? consent, params StateCode[] origins) => OtherUse.Missing(
        A.NL, new(Logs, origins.Length == 0 ? [A.SG] : origins), "Trial of another suspect", [Named], new(consent is null ? [] : [consent]), A.Monday.AddDays(1));
}
