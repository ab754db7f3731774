namespace RequestRouter.Convention.Tests.Values;

/// <summary>Languages as the IANA Language Subtag Registry and RFC 5646 have them.</summary>
public class LanguagesAsRegistered
{
    [Theory]
    [InlineData("eng", "en")]
    [InlineData("fre", "fr")]
    [InlineData("fra-CA", "fr-CA")]
    [InlineData("nob", "nb")]
    public void A_code_of_three_letters_is_read_as_the_two_that_BCP_47_wants(string text, string tag) => Is(tag, text);

    [Theory]
    [InlineData("iw", "he")]
    [InlineData("IW-il", "he-IL")]
    [InlineData("in", "id")]
    [InlineData("ji", "yi")]
    [InlineData("mo", "ro")]
    [InlineData("my-BU", "my-MM")]
    [InlineData("ja-Latn-heploc", "ja-Latn-alalc97")]
    public void A_subtag_that_was_replaced_is_read_as_its_preferred_value(string text, string tag) => Is(tag, text);

    [Theory]
    [InlineData("i-klingon", "tlh")]
    [InlineData("I-KLINGON", "tlh")]
    [InlineData("en-GB-oed", "en-GB-oxendict")]
    [InlineData("no-bok", "nb")]
    [InlineData("zh-guoyu", "cmn")]
    [InlineData("sgn-BE-FR", "sfb")]
    [InlineData("i-default", "i-default")]
    [InlineData("CEL-gaulish", "cel-gaulish")]
    public void A_tag_that_was_registered_whole_is_a_tag(string text, string tag) => Is(tag, text);

    [Theory]
    [InlineData("zh-yue", "yue")]
    [InlineData("zh-cmn-Hans-CN", "cmn-Hans-CN")]
    [InlineData("ar-arb", "arb")]
    [InlineData("sgn-ase", "ase")]
    public void An_extended_language_is_written_as_the_language_it_is(string text, string tag) => Is(tag, text);

    [Theory]
    [InlineData("qaa-Qaaa-QM-x-Southern", "qaa-Qaaa-QM-x-southern")]
    [InlineData("qtz", "qtz")]
    [InlineData("x-Whatever", "x-whatever")]
    [InlineData("und", "und")]
    [InlineData("sr-XK", "sr-XK")]
    public void What_is_set_aside_for_private_use_is_a_tag(string text, string tag) => Is(tag, text);

    [Theory]
    [InlineData("en-t-fr-u-co-phonebk", "en-t-fr-u-co-phonebk")]
    [InlineData("en-U-co-phonebk-T-fr", "en-t-fr-u-co-phonebk")]
    [InlineData("en-a-bbb-x-a-ccc", "en-a-bbb-x-a-ccc")]
    public void Extensions_stand_in_the_order_of_their_singletons(string text, string tag) => Is(tag, text);

    [Theory]
    [InlineData("en-u-x-a")]
    [InlineData("en-a-bbb-a-ccc")]
    [InlineData("en-a-bbb-A-ccc")]
    [InlineData("en-u")]
    [InlineData("en-u-a")]
    [InlineData("x")]
    [InlineData("i")]
    [InlineData("i-enlightened")]
    [InlineData("de-1901-1901")]
    [InlineData("de-DE-1901-1996-1901")]
    [InlineData("xx")]
    [InlineData("qxx")]
    [InlineData("zzk-DE")]
    [InlineData("en-Abcd")]
    [InlineData("en-EZX")]
    [InlineData("en-QL")]
    [InlineData("en-999")]
    [InlineData("en-foobar")]
    [InlineData("en-yue")]
    [InlineData("zh-yue-cmn")]
    public void What_is_not_registered_or_stands_twice_is_no_tag(string text) => Assert.False(LanguageTag.TryParse(text, null, out _));

    [Theory]
    [InlineData("nb", "no", true)]
    [InlineData("nn-NO", "no", true)]
    [InlineData("nob", "nor", true)]
    [InlineData("cmn-Hans", "zh", true)]
    [InlineData("zh-yue", "zh", true)]
    [InlineData("cmn-Hans", "zh-Hans", true)]
    [InlineData("arz", "ar", true)]
    [InlineData("no", "nb", false)]
    [InlineData("nn", "nb", false)]
    [InlineData("cmn-Hans", "zh-Hant", false)]
    [InlineData("en-GB-oed", "en-GB", true)]
    [InlineData("iw-IL", "he", true)]
    public void A_language_is_within_its_macrolanguage(string text, string range, bool within) =>
        Assert.Equal(within, LanguageTag.Parse(text).IsWithin(LanguageTag.Parse(range)));

    private static void Is(string tag, string text)
    {
        Assert.Equal(tag, LanguageTag.Parse(text).ToString());
        Assert.Equal(tag, LanguageTag.Parse(tag).ToString());
    }
}
