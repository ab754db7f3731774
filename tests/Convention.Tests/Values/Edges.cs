namespace RequestRouter.Convention.Tests.Values;

/// <summary>Where text just is, and just is not, a value.</summary>
public class Edges
{
    [Theory]
    [InlineData("a", true)]
    [InlineData("z.9-a", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("9a", false)]
    [InlineData("-a", false)]
    [InlineData("A", false)]
    [InlineData("aB", false)]
    [InlineData("a_b", false)]
    [InlineData("a b", false)]
    public void An_authority_id_is_short_and_begins_with_a_letter(string? text, bool sound) => Parses(text, sound, AuthorityId.TryParse, default(AuthorityId));

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void An_authority_id_has_at_most_64_characters(int length, bool sound) => Parses(new string('a', length), sound, AuthorityId.TryParse, default(AuthorityId));

    [Fact]
    public void A_case_stands_where_all_its_items_stand_or_partly_there_and_what_is_partly_delivered_is_so_whole()
    {
        var states = AggregateState.All.Select(state => state.ToString()).ToArray();
        Assert.Equal((2 * Enum.GetValues<ItemState>().Length) - 2, states.Length);
        Assert.Equal(states.Length, states.Distinct().Count());
        Assert.Contains("delivered", states);
        Assert.Contains("partly-delivered", states);
        Assert.Contains("executing", states);
        Assert.Contains("partly-executing", states);
        Assert.DoesNotContain("partly-partly-delivered", states);
    }

    [Fact]
    public void A_State_names_instants_from_1800_to_2299()
    {
        Assert.True(Bounds.Hold(Bounds.Earliest));
        Assert.False(Bounds.Hold(Bounds.Earliest.AddTicks(-1)));
        Assert.True(Bounds.Hold(Bounds.Latest.AddTicks(-1)));
        Assert.False(Bounds.Hold(Bounds.Latest));
        Assert.Equal((1800, 2300), (Bounds.Earliest.Year, Bounds.Latest.Year));
    }

    [Theory]
    [InlineData(1799, false)]
    [InlineData(1800, true)]
    [InlineData(2299, true)]
    [InlineData(2300, false)]
    public void A_State_names_days_of_the_same_years(int year, bool held) => Assert.Equal(held, Bounds.Hold(new DateOnly(year, 6, 1)));

    [Fact]
    public void A_State_sets_durations_of_up_to_ten_years()
    {
        Assert.True(Bounds.Hold(Bounds.Longest));
        Assert.True(Bounds.Hold(-Bounds.Longest));
        Assert.True(Bounds.Hold(TimeSpan.Zero));
        Assert.False(Bounds.Hold(Bounds.Longest + TimeSpan.FromTicks(1)));
        Assert.False(Bounds.Hold(-Bounds.Longest - TimeSpan.FromTicks(1)));
    }

    [Fact]
    public void A_case_is_of_the_State_that_opened_it()
    {
        Assert.True(CaseId.From(A.NL, "R-1").IsOf(A.NL));
        Assert.False(CaseId.From(A.NL, "R-1").IsOf(A.SG));
        Assert.True(CaseId.OfCall(A.SG, A.NL, "R-1").IsOf(A.SG));
        Assert.False(default(CaseId).IsOf(A.NL));
    }

    [Fact]
    public void An_evidence_id_names_its_case_and_who_furnishes_it()
    {
        var @case = CaseId.From(A.NL, "R-1");
        var id = EvidenceId.Of(@case, A.SG, "logs");
        Assert.Equal((@case, A.SG, $"{@case}.{id.Key}"), (id.CaseId, id.Furnishing, id.ToString()));
        Assert.Equal(id, EvidenceId.Parse(id.ToString()));
        Assert.Equal(("", ""), (default(EvidenceId).Key, default(EvidenceId).ToString()));
        Assert.Contains("'nl-1'", Assert.Throws<FormatException>(() => EvidenceId.Parse("nl-1")).Message, StringComparison.Ordinal);
        foreach (var text in new[] { null, "", id.Key, $"{@case}", $"{@case}.", $".{id.Key}", $"{@case}.{id.Key}.", $"{@case}.{id.Key[..^1]}" })
            Parses(text, false, EvidenceId.TryParse, default(EvidenceId));
    }

    [Fact]
    public void A_release_s_id_is_its_holder_and_a_hash()
    {
        var id = ReleaseId.Of(A.NL, "to Brazil");
        Assert.Equal(id, ReleaseId.Parse(id.ToString()));
        Assert.StartsWith("nl-", id.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(id, ReleaseId.Of(A.NL, "To Brazil"));
        Assert.Equal("", default(ReleaseId).ToString());
        Assert.Contains("'nl-1'", Assert.Throws<FormatException>(() => ReleaseId.Parse("nl-1")).Message, StringComparison.Ordinal);
        foreach (var text in new[] { null, "", "nl-1", id.ToString()[..^1], id.ToString().ToUpperInvariant() })
            Parses(text, false, ReleaseId.TryParse, default(ReleaseId));
    }

    [Fact]
    public void A_case_id_is_the_same_for_ever() => // the name that ledgers and both States keep
        Assert.Equal("nl-32rncjar526sqvz7zftuqyfi4t", CaseId.From(A.NL, "IAC-2026-0815").ToString());

    [Theory]
    [InlineData("nl-32rncjar526sqvz7zftuqyfi4t", true)]
    [InlineData("NL-32rncjar526sqvz7zftuqyfi4t", false)]
    [InlineData("nL-32rncjar526sqvz7zftuqyfi4t", false)]
    [InlineData("Nl-32rncjar526sqvz7zftuqyfi4t", false)]
    [InlineData("nl_32rncjar526sqvz7zftuqyfi4t", false)]
    [InlineData("nl-32rncjar526sqvz7zftuqyfi4", false)]
    [InlineData("nl-32rncjar526sqvz7zftuqyfi4tt", false)]
    [InlineData("nl-12rncjar526sqvz7zftuqyfi4t", false)]
    [InlineData("nl-32rncjar526sqvz7zftuqyfi4T", false)]
    [InlineData("zz-32rncjar526sqvz7zftuqyfi4t", false)]
    [InlineData(null, false)]
    public void A_case_id_is_a_State_and_a_hash(string? text, bool sound) => Parses(text, sound, CaseId.TryParse, default(CaseId));

    [Theory]
    [InlineData(63, false)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_digest_has_64_characters(int length, bool sound) => Parses(new string('a', length), sound, Digest.TryParse, default(Digest));

    [Theory]
    [InlineData("gsw", "gsw")]
    [InlineData("gsw-CH", "gsw-CH")]
    [InlineData("ZH-Hant", "zh-Hant")]
    [InlineData("yue-hant", "yue-Hant")]
    [InlineData("sr-LATN-rs", "sr-Latn-RS")]
    [InlineData("sr-Latn-419", "sr-Latn-419")]
    [InlineData("de-1996", "de-1996")]
    [InlineData("en-X-Twain", "en-x-twain")]
    [InlineData("en-x-a", "en-x-a")]
    [InlineData("en-x-a-b-12345678", "en-x-a-b-12345678")]
    [InlineData("en-A-bbb", "en-a-bbb")]
    [InlineData("en-u-attr-co-phonebk", "en-u-attr-co-phonebk")]
    public void Subtags_stand_in_their_order(string text, string tag)
    {
        Assert.Equal(tag, LanguageTag.Parse(text).ToString());
        Assert.Equal(tag.Split('-')[0], LanguageTag.Parse(text).Language);
    }

    [Theory]
    [InlineData("abcd")]
    [InlineData("abcde")]
    [InlineData("abcdefghi")]
    [InlineData("de-a1b2c")]
    [InlineData("a1")]
    [InlineData("a1c")]
    [InlineData("1bc")]
    [InlineData("en_GB")]
    [InlineData("en-GB!")]
    [InlineData("zh-yue-TW-hant")]
    [InlineData("zh-hant-yue")]
    [InlineData("zh-TW-hant")]
    [InlineData("zh-TW-TW")]
    [InlineData("de-1996-CH")]
    [InlineData("de-12")]
    [InlineData("de-12a")]
    [InlineData("de-a123")]
    [InlineData("de-1abc-yue")]
    [InlineData("en-abcdefghi")]
    [InlineData("en--GB")]
    [InlineData("en-x")]
    [InlineData("")]
    [InlineData(null)]
    public void Subtags_out_of_their_order_make_no_tag(string? text) => Parses(text, false, LanguageTag.TryParse, default(LanguageTag));

    [Fact]
    public void A_language_tag_has_at_most_64_characters()
    {
        var longest = "en-x" + string.Concat(Enumerable.Repeat("-abcde", 10));
        Parses(longest, true, LanguageTag.TryParse, default(LanguageTag));
        Parses(longest + "f", false, LanguageTag.TryParse, default(LanguageTag));
    }

    [Theory]
    [InlineData("en-GB", "en", true)]
    [InlineData("en", "en", true)]
    [InlineData("en", "en-GB", false)]
    [InlineData("gsw", "gs", false)]
    [InlineData("pt-BR", "pt-PT", false)]
    public void A_tag_is_within_a_wider_one(string tag, string wide, bool within)
    {
        Assert.Equal(within, LanguageTag.TryParse(wide, null, out var range) && LanguageTag.Parse(tag).IsWithin(range));
        Assert.False(default(LanguageTag).IsWithin(LanguageTag.Parse(tag)));
        Assert.False(LanguageTag.Parse(tag).IsWithin(default));
    }

    [Fact]
    public void What_was_never_parsed_says_nothing()
    {
        Assert.Equal("", default(AuthorityId).ToString());
        Assert.Equal("", default(CaseId).ToString());
        Assert.Equal("", default(Digest).ToString());
        Assert.Equal("", default(LanguageTag).ToString());
        Assert.Equal("", default(LanguageTag).Language);
        Assert.Equal("", default(StateCode).ToString());
        Assert.Equal("", Kebab.Of((ItemState)(-1)));
    }

    [Theory]
    [InlineData("'Z' is not an authority id")]
    [InlineData("'Z' is not a case id")]
    [InlineData("'Z' is not a SHA-256 in lower-case hexadecimal")]
    [InlineData("'Z' is not a BCP 47 language tag")]
    [InlineData("'Z' is not an ISO 3166-1 alpha-2 code or EU")]
    [InlineData("'Z' is not a state of a case")]
    public void A_fault_names_the_text_and_what_it_is_not(string message)
    {
        Func<object>[] parsers =
        [
            () => AuthorityId.Parse("Z"), () => CaseId.Parse("Z"), () => Digest.Parse("Z"), () => LanguageTag.Parse("Z"), () => StateCode.Parse("Z"), () => AggregateState.Parse("Z"),
        ];
        Assert.Single(parsers, p => Assert.Throws<FormatException>(p).Message == message);
    }

    [Fact]
    public void States_stand_in_the_order_of_their_codes()
    {
        Assert.Equal(["AD", "AE"], StateCode.All.Take(2).Select(s => s.ToString()));
        Assert.Equal(StateCode.All.Order(), StateCode.All);
        Assert.True(A.NL.CompareTo(A.SG) < 0 && A.SG.CompareTo(A.NL) > 0);
        Assert.True(CaseId.From(A.NL, "1").CompareTo(CaseId.From(A.SG, "1")) < 0);
    }

    [Theory]
    [InlineData("partly-delivered", "partly-delivered")]
    [InlineData("partly-under-review", "partly-under-review")]
    [InlineData("no-such-state", null)]
    [InlineData("partly-no-such-state", null)]
    [InlineData("under-review-partly", null)]
    [InlineData(null, null)]
    public void A_state_of_a_case_is_an_item_state_or_partly_one(string? text, string? state)
    {
        Assert.Equal(state is not null, AggregateState.TryParse(text, null, out var parsed));
        Assert.Equal(state ?? default(AggregateState).ToString(), parsed.ToString());
    }

    private delegate bool Parser<T>(string? text, IFormatProvider? provider, out T value);

    private static void Parses<T>(string? text, bool sound, Parser<T> parser, T nothing)
    {
        Assert.Equal(sound, parser(text, null, out var value));
        Assert.Equal(sound ? text : nothing!.ToString(), value!.ToString());
    }
}
