using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RequestRouter.Convention.Tests.Traceability;

/// <summary>
/// The layers of the library look only at those before them, and outside the model, whose facts hold one another, no folders look at each
/// other in a circle. What looks at what is read from the sources as the compiler understands them.
/// </summary>
public class LayerTests
{
    private static readonly string[] Layers = ["Text", "Model", "Articles", "Kinds", "Engine"];

    private static readonly string[] OfSeveralKinds = ["Kinds.Tables", "Kinds.Shared", "Kinds.Families"];

    private static readonly Lazy<(string Folder, SyntaxTree Tree)[]> Sources = new(Read);

    private static readonly Lazy<IReadOnlyList<Arrow>> Arrows = new(() => ArrowsOf(Sources.Value));

    [Fact]
    public void Every_source_stands_in_a_layer_and_in_the_namespace_of_its_folder() =>
        None(Lines(Sources.Value.Where(source => !Layers.Contains(source.Folder.Split('.')[0])
            || source.Tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Any(space => space.Name.ToString() != "RequestRouter.Convention." + source.Folder))
            .Select(source => source.Tree.FilePath)));

    [Fact]
    public void Every_name_is_understood() => None(Lines(Arrows.Value.Where(arrow => arrow.To == "?").Select(arrow => arrow.ToString())));

    [Fact]
    public void No_layer_looks_at_one_after_it() => None(Lines(Arrows.Value.Where(GoesUp).Select(arrow => arrow.ToString())));

    [Fact]
    public void No_folders_outside_the_model_look_at_each_other_in_a_circle() => None(Lines(Circles(Arrows.Value)));

    [Fact]
    public void One_kind_does_not_look_at_another() => None(Lines(Arrows.Value
        .Where(arrow => arrow.From.StartsWith("Kinds.", StringComparison.Ordinal) && arrow.From != "Kinds.Catalogue" && arrow.To.StartsWith("Kinds.", StringComparison.Ordinal) && !OfSeveralKinds.Contains(arrow.To))
        .Select(arrow => arrow.ToString())));

    /// <summary>The three kinds of confiscation are one table, for a case passes from one to another, 50(1).</summary>
    [Fact]
    public void Each_table_has_a_folder_of_its_own() =>
        Assert.Equal(Machines.Known.Select(Machines.Of).Distinct().Count(), Sources.Value.Select(source => source.Folder).Where(folder => folder.StartsWith("Kinds.", StringComparison.Ordinal)).Except([.. OfSeveralKinds, "Kinds.Catalogue"]).Distinct().Count());

    [Fact]
    public void The_engine_knows_no_kind_by_name() => None(Lines(Arrows.Value
        .Where(arrow => arrow.From == "Engine" && (arrow.Type == "RequestKind" || (arrow.To.StartsWith("Kinds.", StringComparison.Ordinal) && arrow.To != "Kinds.Catalogue" && !OfSeveralKinds.Contains(arrow.To))))
        .Select(arrow => arrow.ToString())));

    [Fact]
    public void An_arrow_that_goes_up_is_found() =>
        Assert.Equal(["Model.Low (Low) looks at Engine (High)"], ArrowsOf([Source("Model.Low", "class Low { object High() => Engine.High.Made; }"), Source("Engine", "class High { public static object Made = new(); }")])
            .Where(GoesUp).Select(arrow => arrow.ToString()));

    [Theory]
    [InlineData("var made = Articles.B.Two.Made; made.ToString();", "Articles.A, Articles.B")]
    [InlineData("new Articles.B.Two();", "Articles.A, Articles.B")]
    [InlineData("this.Extended();", "Articles.A, Articles.B")]
    [InlineData("", null)]
    public void A_circle_is_found(string statements, string? found) =>
        Assert.Equal(found is null ? [] : [found], Circles(ArrowsOf(
        [
            Source("Articles.A", $"using RequestRouter.Convention.Articles.B; class One {{ void Look() {{ {statements} }} }}"),
            Source("Articles.B", "using RequestRouter.Convention.Articles.A; static class Extending { public static void Extended(this One one) { } } class Two { public static object Made = new(); }"),
        ])));

    /// <summary>All of it is shown, so that it serves as a list of what is to be mended.</summary>
    private static void None(string found)
    {
        if (found.Length > 0)
            Assert.Fail(found);
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Distinct().Order(StringComparer.Ordinal));

    private static bool GoesUp(Arrow arrow) => LayerOf(arrow.To) > LayerOf(arrow.From);

    private static int LayerOf(string folder) => Array.IndexOf(Layers, folder.Split('.')[0]);

    /// <summary>Groups of folders each of which looks, over however many others, at each other one of its group.</summary>
    private static IEnumerable<string> Circles(IReadOnlyList<Arrow> arrows)
    {
        var next = arrows.Where(arrow => LayerOf(arrow.From) != 1 && LayerOf(arrow.To) != 1).ToLookup(arrow => arrow.From, arrow => arrow.To);
        var reached = next.ToDictionary(from => from.Key, from => ReachedFrom(from.Key, next));
        return reached.Keys.Where(folder => reached[folder].Contains(folder))
            .Select(folder => string.Join(", ", reached[folder].Where(other => reached.TryGetValue(other, out var back) && back.Contains(folder)).Order(StringComparer.Ordinal))).Distinct();
    }

    private static HashSet<string> ReachedFrom(string folder, ILookup<string, string> next)
    {
        var reached = new HashSet<string>();
        var waiting = new Stack<string>(next[folder]);
        while (waiting.TryPop(out var one))
        {
            if (reached.Add(one))
            {
                foreach (var further in next[one])
                    waiting.Push(further);
            }
        }
        return reached;
    }

    private static IReadOnlyList<Arrow> ArrowsOf(IReadOnlyList<(string Folder, SyntaxTree Tree)> sources)
    {
        var folders = sources.ToDictionary(source => source.Tree, source => source.Folder);
        var compilation = Library.Compile(folders.Keys);
        return [.. folders.AsParallel().SelectMany(source => ArrowsFrom(source.Value, source.Key, compilation, folders)).Distinct()];
    }

    private static IEnumerable<Arrow> ArrowsFrom(string folder, SyntaxTree tree, CSharpCompilation compilation, Dictionary<SyntaxTree, string> folders)
    {
        var model = compilation.GetSemanticModel(tree);
        foreach (var node in tree.GetRoot().DescendantNodes(node => node is not UsingDirectiveSyntax).Where(node => node is SimpleNameSyntax or ImplicitObjectCreationExpressionSyntax))
        {
            var symbol = model.GetSymbolInfo(node) is var info ? info.Symbol ?? info.CandidateSymbols.FirstOrDefault() : null;
            if (symbol is null && node.Parent is not (QualifiedNameSyntax or BaseNamespaceDeclarationSyntax) && node.ToString() is not ("_" or "nameof"))
                yield return new Arrow(folder, tree.FilePath, "?", node.ToString());
            if ((symbol as INamedTypeSymbol ?? symbol?.ContainingType) is not { } type)
                continue;
            foreach (var declared in type.OriginalDefinition.DeclaringSyntaxReferences)
            {
                if (folders.TryGetValue(declared.SyntaxTree, out var to) && to != folder)
                    yield return new Arrow(folder, Path.GetFileNameWithoutExtension(tree.FilePath), to, type.Name);
            }
        }
    }

    private static (string Folder, SyntaxTree Tree)[] Read() =>
        [.. Library.Sources.Select(tree => (Path.GetDirectoryName(tree.FilePath)!.Replace(Path.DirectorySeparatorChar, '.'), tree))];

    private static (string Folder, SyntaxTree Tree) Source(string folder, string text) =>
        (folder, CSharpSyntaxTree.ParseText($"namespace RequestRouter.Convention.{folder}; {text}", path: folder.Split('.')[^1] + ".cs"));

    private sealed record Arrow(string From, string Source, string To, string Type)
    {
        public override string ToString() => $"{From} ({Source}) looks at {To} ({Type})";
    }
}
