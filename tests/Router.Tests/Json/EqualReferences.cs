using System.Globalization;
using System.Text;
using CsCheck;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Tests.Json;

/// <summary>Any two accepted references that are canonically equal (Unicode, definition D70) are one case.</summary>
public sealed class EqualReferences
{
    private static readonly IdentifierConverter Identifiers = new();

    /// <summary>Characters with decompositions, what they decompose to, marks of several classes, jamo, and what a reference mostly holds.</summary>
    private static readonly int[] Points =
    [
        .. "NL/2026-1 aeAiouKk", .. Enumerable.Range(0x00C0, 0x240), .. Enumerable.Range(0x0300, 0x70), .. Enumerable.Range(0x1E00, 0x200),
        0x212A, 0x212B, 0x2126, 0x0344, 0x0958, 0x0915, 0x093C, .. Enumerable.Range(0x1100, 19), .. Enumerable.Range(0x1161, 21), .. Enumerable.Range(0x11A8, 27),
        .. Enumerable.Range(0xAC00, 60), .. Enumerable.Range(0xF900, 40), 0x2F800, 0x4E3D, 0x3164, 0x115F, 0x034F, 0x200B, 0xFE0F, 0x1D15E, 0x1D157, 0x1D165,
    ];

    private static readonly Gen<string> References = OneOf(Points.Where(point => Rune.GetUnicodeCategory(new Rune(point)) != UnicodeCategory.OtherNotAssigned).ToArray()).Array[1, 8]
        .Select(points => string.Concat(points.Select(point => new Rune(point).ToString())));

    [Fact]
    public void What_is_canonically_equal_and_accepted_is_one_case()
    {
        int compared = 0, refused = 0;
        Gen.Select(References, Gen.Int[0, int.MaxValue]).Sample(
            (reference, seed) =>
            {
                var spellings = Spellings(reference, new Random(seed)).Distinct(StringComparer.Ordinal).ToList();
                Assert.All(spellings, spelling => Assert.Equal(Canonical(reference), Canonical(spelling)));
                var accepted = spellings.Where(Identifiers.Accepts).ToList();
                Interlocked.Add(ref compared, accepted.Count);
                Interlocked.Add(ref refused, spellings.Count - accepted.Count);
                Assert.True(accepted.Select(spelling => CaseId.From(StateCode.Parse("NL"), spelling)).Distinct().Count() <= 1, reference);
            },
            iter: 20_000);

        Assert.NotEqual(0, compared);
        Assert.NotEqual(0, refused);
    }

    [Fact]
    public void Each_reference_that_holds_nothing_unseen_has_one_spelling_that_is_accepted()
    {
        int tried = 0;
        References.Sample(
            reference =>
            {
                string composed = reference.Normalize(NormalizationForm.FormC);
                if (reference.Trim() == reference && !reference.Contains("  ", StringComparison.Ordinal) && !reference.EnumerateRunes().Any(Unseen))
                {
                    Interlocked.Increment(ref tried);
                    Assert.True(Identifiers.Accepts(composed), composed);
                }
            },
            iter: 5_000);

        Assert.NotEqual(0, tried);
    }

    /// <summary>The same text in both normal forms, as it came, and decomposed with its marks in another order where that means the same.</summary>
    private static IEnumerable<string> Spellings(string reference, Random random)
    {
        yield return reference;
        yield return Canonical(reference);
        yield return reference.Normalize(NormalizationForm.FormC);
        var runes = Canonical(reference).EnumerateRunes().ToList();
        for (int swap = 0; swap < 4 && runes.Count > 1; swap++)
        {
            int place = random.Next(runes.Count - 1);
            (runes[place], runes[place + 1]) = (runes[place + 1], runes[place]);
            string swapped = string.Concat(runes);
            if (Canonical(swapped) == Canonical(reference))
            {
                yield return swapped;
            }
            else
            {
                (runes[place], runes[place + 1]) = (runes[place + 1], runes[place]);
            }
        }
    }

    private static Gen<T> OneOf<T>(params T[] some) => Gen.Int[0, some.Length - 1].Select(place => some[place]);

    private static string Canonical(string text) => text.Normalize(NormalizationForm.FormD);

    private static bool Unseen(Rune rune) => rune.Value is 0x3164 or 0x115F or 0x034F or 0x200B or 0xFE0F;
}
