namespace RequestRouter.Convention.Tests.Values;

/// <summary>Strings are parsed once, at the edge, into types that cannot be wrong.</summary>
public class ParsedOnce
{
    [Theory]
    [InlineData("NL")]
    [InlineData("SG")]
    [InlineData("EU")]
    public void Assigned_codes_are_States(string code) => Assert.Equal(code, StateCode.Parse(code).ToString());

    [Theory]
    [InlineData("nl")]
    [InlineData("ZZ")]
    [InlineData("XX")]
    [InlineData("NLD")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_not(string? code) => Assert.False(StateCode.TryParse(code, null, out _));

    [Fact]
    public void There_are_249_codes_and_the_Union() => Assert.Equal(250, StateCode.All.Count);

    [Theory]
    [InlineData("en", "en")]
    [InlineData("PT-br", "pt-BR")]
    [InlineData("zh-hant-tw", "zh-Hant-TW")]
    [InlineData("es-419", "es-419")]
    [InlineData("sl-rozaj-biske", "sl-rozaj-biske")]
    [InlineData("de-CH-1996", "de-CH-1996")]
    [InlineData("en-a-bbb-x-a", "en-a-bbb-x-a")]
    public void Language_tags_come_out_in_canonical_case(string text, string tag) => Assert.Equal(tag, LanguageTag.Parse(text).ToString());

    [Theory]
    [InlineData("zz-ZZ")]
    [InlineData("english language")]
    [InlineData("e")]
    [InlineData("en-")]
    [InlineData("en-QL")]
    [InlineData("en-a")]
    [InlineData("123")]
    public void Other_text_is_no_language_tag(string text) => Assert.False(LanguageTag.TryParse(text, null, out _));

    [Fact]
    public void A_case_id_is_derived_and_round_trips()
    {
        var id = CaseId.From(A.NL, "IAC-2026-0815");
        Assert.Equal(id, CaseId.From(A.NL, "IAC-2026-0815"));
        Assert.NotEqual(id, CaseId.From(A.SG, "IAC-2026-0815"));
        Assert.NotEqual(id, CaseId.From(A.NL, "IAC-2026-0816"));
        Assert.NotEqual(id, CaseId.OfCall(A.SG, A.NL, "IAC-2026-0815"));
        Assert.NotEqual(CaseId.From(A.SG, "IAC-2026-0815"), CaseId.OfCall(A.SG, A.NL, "IAC-2026-0815"));
        Assert.Matches("^nl-[a-z2-7]{26}$", id.ToString());
        Assert.Equal(id, CaseId.Parse(id.ToString()));
        Assert.False(CaseId.TryParse("zz-" + id.ToString()[3..], null, out _));
    }

    [Fact]
    public void Digests_are_lower_case_hexadecimal()
    {
        var digest = Digest.Of("abc"u8);
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", digest.ToString());
        Assert.Equal(digest, Digest.Parse(digest.ToString()));
        Assert.False(Digest.TryParse(digest.ToString().ToUpperInvariant(), null, out _));
    }

    [Fact]
    public void An_aggregate_state_round_trips()
    {
        foreach (var state in Enum.GetValues<ItemState>())
        {
            var whole = new AggregateState(state, false);
            Assert.Equal(whole, AggregateState.Parse(whole.ToString()));
        }
        Assert.Equal("partly-refused", AggregateState.Parse("partly-refused").ToString());
    }
}
