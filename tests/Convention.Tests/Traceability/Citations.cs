using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RequestRouter.Convention.Tests.Traceability;

/// <summary>What the sources of the library cite: paragraphs that exist, and in a failure those that its rule carries.</summary>
public partial class Citations
{
    private static readonly string Library = Path.Combine(Solution.Root, "functions", "Convention");

    private static readonly (string File, SyntaxNode Root)[] Sources =
    [
        .. Directory.EnumerateFiles(Library, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Library, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Select(file => (Path.GetRelativePath(Library, file), CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot())),
    ];

    [Fact]
    public void Name_only_paragraphs_that_exist() =>
        Assert.Equal("", string.Join('\n', Sources.SelectMany(source => Invented(source.Root).Select(paragraph => $"{source.File}: {paragraph}"))));

    [Fact]
    public void Of_a_failure_are_those_of_its_rule() =>
        Assert.Equal("", string.Join('\n', Sources.SelectMany(source => Foreign(source.Root).Select(failure => $"{source.File}: {failure}")).Distinct()));

    [Fact]
    public void An_invented_paragraph_is_found() =>
        Assert.Equal(["40(32)(z)", "69(1)"], Invented(CSharpSyntaxTree.ParseText("""class A { [Provision("69(1)")] Failure? B() => Failure.Conflict("40(32)(z)", "40(26) is none of these"); }""").GetRoot()).Order());

    [Theory]
    [InlineData("""[Provision("40(26)")] Failure? Rule() => Failure.Conflict("40(28)", "No.");""", "Rule cites 40(28)")]
    [InlineData("""Failure? Rule() => new Failure("/at", Codes.A, "37(1)", "No.");""", "Rule cites 37(1)")]
    [InlineData("""[Provision("42(3)")] Failure? Rule() => Failure.Missing("/at", "42(3)(a)", "A part of it.");""", null)]
    [InlineData("""[Provision("42(3)")] Failure? Rule() => Failure.Missing("/at", "42(31)", "Another.");""", "Rule cites 42(31)")]
    [InlineData("""[Provision("40(26)")] Failure? Rule() => new("/at", Codes.A, "40(26)", "No.");""", null)]
    [InlineData("""static readonly MoveRow Row = new("M1", Say.A, "40(26)") { Forbidden = Failure.Conflict("40(26)", "The row's own.") };""", null)]
    [InlineData("""static readonly MoveRow Row = new("M1", Say.A, "40(26)") { Forbidden = Failure.Conflict("40(28)", "Not the row's.") };""", "Row cites 40(28)")]
    public void A_failure_that_cites_another_than_its_rule_is_found(string member, string? found) =>
        Assert.Equal(found is null ? [] : [found], Foreign(CSharpSyntaxTree.ParseText($"class A {{ {member} }}").GetRoot()));

    private static IEnumerable<string> Invented(SyntaxNode root) => Texts(root).Where(text => Shape().IsMatch(text) && !Paragraphs.Exists(text));

    /// <summary>Failures under a paragraph that neither the rule's attributes name, nor those of its class, nor the row that holds it.</summary>
    private static IEnumerable<string> Foreign(SyntaxNode root) =>
        from failure in root.DescendantNodes().Where(IsFailure)
        let member = failure.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().First()
        let carried = member.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().SelectMany(Provisions).Concat(failure.Ancestors().OfType<BaseObjectCreationExpressionSyntax>().SelectMany(Arguments)).ToArray()
        from paragraph in Arguments(failure).Where(text => Shape().IsMatch(text))
        where !carried.Any(own => paragraph == own || paragraph.StartsWith(own + "(", StringComparison.Ordinal))
        select $"{NameOf(member)} cites {paragraph}";

    private static bool IsFailure(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => call.Expression.ToString() is "Failure.Missing" or "Failure.Conflict",
        ObjectCreationExpressionSyntax made => made.Type.ToString() == "Failure",
        ImplicitObjectCreationExpressionSyntax made => made.ArgumentList.Arguments.Any(argument => argument.Expression.ToString().StartsWith("Codes.", StringComparison.Ordinal)),
        _ => false,
    };

    private static IEnumerable<string> Arguments(SyntaxNode call) => call.ChildNodes().OfType<ArgumentListSyntax>().SelectMany(list => list.Arguments).SelectMany(argument => Texts(argument));

    private static IEnumerable<string> Provisions(MemberDeclarationSyntax member) =>
        member.AttributeLists.SelectMany(list => list.Attributes).Where(attribute => attribute.Name.ToString() == "Provision").SelectMany(Texts);

    private static IEnumerable<string> Texts(SyntaxNode node) =>
        node.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression)).Select(literal => literal.Token.ValueText);

    private static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
        _ => member.Kind().ToString(),
    };

    [GeneratedRegex(@"^(\d{1,2}(\([0-9a-z]+\))+|note \d+)$")]
    private static partial Regex Shape();
}
