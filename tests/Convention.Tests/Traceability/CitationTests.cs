using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RequestRouter.Convention.Tests.Traceability;

/// <summary>What the library cites: paragraphs that exist, and in a failure those that its rule carries.</summary>
public class CitationTests
{
    [Fact]
    public void Each_failure_cites_what_its_rule_carries()
    {
        var found = string.Join('\n', new Cites(Library.Compile(Library.Sources)).Foreign().Distinct());
        if (found.Length > 0)
            Assert.Fail(found);
    }

    [Theory]
    [InlineData("A40_28", null)]
    [InlineData("A69_1", "CS0103")]
    [InlineData("A40_32_z", "CS0103")]
    [InlineData("\"40(28)\"", "CS1503")]
    public void An_invented_paragraph_does_not_compile(string name, string? error) =>
        Assert.Equal(error is null ? [] : [error, error], Compile($"[Provision({name})] public static Failure? Rule() => Failure.Conflict({name}, \"No.\");")
            .GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.Id));

    [Theory]
    [InlineData("[Provision(A40_26)] Failure? Rule() => Failure.Conflict(A40_28, \"No.\");", "A.Rule cites A40_28")]
    [InlineData("Failure? Rule() => new Failure(\"/at\", Codes.OutOfScope, A37_1, \"No.\");", "A.Rule cites A37_1")]
    [InlineData("[Provision(A42_3)] Failure? Rule() => Failure.Missing(\"/at\", A42_3_a, \"A part of it.\");", null)]
    [InlineData("[Provision(A42_3)] Failure? Rule() => Failure.Missing(\"/at\", A42_4, \"Another.\");", "A.Rule cites A42_4")]
    [InlineData("[Provision(A42_3)] Failure? Rule() => Failure.Unsaid(\"/at\", A42_4, \"Another.\");", "A.Rule cites A42_4")]
    [InlineData("[Provision(A40_26)] Failure? Rule() => new(\"/at\", Codes.OutOfScope, A40_26, \"No.\");", null)]
    [InlineData("[Provision(A40_26)] Failure? Rule(bool other) => Failure.Conflict(other ? A40_26 : A40_27, \"No.\");", "A.Rule cites A40_27")]
    [InlineData("[Provision(A40_26)] Failure? Rule() => Made(A40_27); Failure Made(Citation under) => Failure.Conflict(under, \"No.\");", "A.Made cites A40_27")]
    [InlineData("[Provision(A40_27)] Failure? Rule() => Made(A40_27); Failure Made(Citation under) => Failure.Conflict(under, \"No.\");", null)]
    [InlineData("[Provision(A40_26)] Failure? Rule() => Failure.Conflict(Under(true), \"No.\"); Paragraph Under(bool it) => it ? A40_26 : A40_27;", "A.Rule cites A40_27")]
    [InlineData("Failure? Rule() => Failure.Conflict(Citation.Practice, \"No.\");", null)]
    public void A_failure_that_cites_another_paragraph_than_its_rule_is_found(string members, string? found) =>
        Assert.Equal(found is null ? [] : [found], new Cites(Compile(members)).Foreign());

    [Fact]
    public void Practice_technical_limits_and_the_law_are_never_the_same()
    {
        Citation law = A40_28;
        Assert.Equal(4, new[] { law, Citation.Practice, Citation.Technical, default }.Distinct().Count());
        Assert.Equal((true, false, false, "40(28)"), (law.IsLaw, law.IsPractice, law.IsTechnical, law.Text));
        Assert.Equal((false, true, false, ""), (Citation.Practice.IsLaw, Citation.Practice.IsPractice, Citation.Practice.IsTechnical, Citation.Practice.Text));
        Assert.Equal((false, false, true, ""), (Citation.Technical.IsLaw, Citation.Technical.IsPractice, Citation.Technical.IsTechnical, Citation.Technical.Text));
        Assert.Equal(default, (Citation)default(Paragraph));
    }

    /// <summary>What a table rests on is law or practice: a row that cites nothing says which.</summary>
    [Fact]
    public void Every_row_says_what_it_rests_on() =>
        Assert.All(Machines.Known.Select(Machines.Of).Distinct().SelectMany(machine => machine.Rows.Select(row => (row.Id, row.Citation)).Concat(machine.Clocks.Select(clock => (Id: clock.Kind, clock.Citation)))),
            row => Assert.True(row.Citation.IsLaw || row.Citation.IsPractice || row.Citation.IsTechnical, row.Id));

    /// <summary>Set UPDATE_PROVISIONS=1 to write the names anew.</summary>
    [Fact]
    public void The_names_are_those_of_the_index()
    {
        var path = Path.Combine(Library.Folder, "Text", "Citations", "ParagraphName.cs");
        var index = File.ReadLines(Path.Combine(Library.Folder, "Text", "Citations", "paragraphs.tsv")).Select(line => line.Split('\t')[0]).ToArray();
        var source = File.ReadAllText(path);
        var start = source.IndexOf('{') + 2;
        var written = source[..start] + string.Concat(index.Select((text, place) => $"    {Paragraphs.NameOf(text)}{(place == 0 ? " = 1" : "")},\n")) + "}\n";
        if (Environment.GetEnvironmentVariable("UPDATE_PROVISIONS") == "1")
            File.WriteAllText(path, written);
        Assert.Equal(written, source);
        Assert.Equal(index, Paragraphs.All.Select(paragraph => paragraph.Text));
    }

    private static CSharpCompilation Compile(string members) =>
        Library.Compile([CSharpSyntaxTree.ParseText($"class A {{ {members} }}")], MetadataReference.CreateFromFile(typeof(Paragraph).Assembly.Location));
}
