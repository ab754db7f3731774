using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RequestRouter.Convention.Tests.Traceability;

/// <summary>
/// Which paragraphs the failures in some sources can cite, and whether their rules carry them. A rule carries what its attributes name, those
/// of its type, and the row of a table in which it stands. Where a paragraph is not named on the spot it is followed to where it is: through
/// parameters to the calls, through methods to what they choose from, through what kinds of case share to each kind.
/// </summary>
internal sealed class Cites(CSharpCompilation compilation)
{
    private readonly List<(SyntaxNode Node, IOperation Operation)> _calls =
    [
        .. compilation.SyntaxTrees.SelectMany(tree =>
        {
            var model = compilation.GetSemanticModel(tree);
            return tree.GetRoot().DescendantNodes().Where(node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax)
                .Select(node => (node, model.GetOperation(node)!)).Where(call => call.Item2 is not null);
        }),
    ];

    private readonly ILookup<string, IOperation> _shared = compilation.SyntaxTrees
        .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<AssignmentExpressionSyntax>().Select(node => compilation.GetSemanticModel(tree).GetOperation(node)))
        .OfType<ISimpleAssignmentOperation>()
        .Where(assigned => assigned.Target is IPropertyReferenceOperation { Property.ContainingType.Name: "SharedParagraphs" })
        .ToLookup(assigned => ((IPropertyReferenceOperation)assigned.Target).Property.Name, assigned => assigned.Value);

    /// <summary>Failures under a paragraph that their rule does not carry, each as <c>Rule cites A40_28</c>.</summary>
    public IEnumerable<string> Foreign() => _calls.Where(call => IsFailure(call.Operation) && TypeOf(call.Node) != "Failure").SelectMany(call =>
    {
        var rule = MemberOf(call.Node);
        return Cited(call.Operation).SelectMany(value => Named(value, [.. Carried(call.Node)], [])).Distinct()
            .Select(name => $"{TypeOf(rule)}.{NameOf(rule)} cites {name}");
    });

    private static bool IsFailure(IOperation operation) => operation switch
    {
        IObjectCreationOperation made => made.Type?.Name == "Failure",
        IInvocationOperation call => call.TargetMethod is { ContainingType.Name: "Failure", Name: "Missing" or "Unsaid" or "Conflict" },
        _ => false,
    };

    private static IEnumerable<IOperation> Cited(IOperation operation) => Arguments(operation).Where(argument => argument.Parameter?.Type.Name == "Citation").Select(argument => argument.Value);

    private static IEnumerable<IArgumentOperation> Arguments(IOperation operation) => operation switch
    {
        IObjectCreationOperation made => made.Arguments,
        IInvocationOperation call => call.Arguments,
        _ => [],
    };

    /// <summary>The names that a value can be and nothing carries.</summary>
    private IEnumerable<string> Named(IOperation value, IReadOnlyList<Paragraph> carried, HashSet<ISymbol> followed) => value switch
    {
        IConversionOperation converted => Named(converted.Operand, carried, followed),
        IFieldReferenceOperation { Field.ContainingType.Name: nameof(ParagraphName) } named => Enum.TryParse<ParagraphName>(named.Field.Name, out var name) && carried.Any(own => ((Paragraph)name).IsWithin(own)) ? [] : [named.Field.Name],
        IConditionalOperation choice => Named(choice.WhenTrue, carried, followed).Concat(choice.WhenFalse is { } other ? Named(other, carried, followed) : []),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => Named(arm.Value, carried, followed)),
        ICoalesceOperation either => Named(either.Value, carried, followed).Concat(Named(either.WhenNull, carried, followed)),
        IPropertyReferenceOperation { Property.ContainingType.Name: "SharedParagraphs" } shared => _shared[shared.Property.Name].SelectMany(each => Named(each, carried, followed)),
        IPropertyReferenceOperation { Property.ContainingType.Name: "MoveRow" or "CommunicationType" or "BothSides" or "Machine" or "Citation" or "Failure" } => [],
        IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter } when followed.Add(parameter) => FromCalls(method, parameter, carried, followed),
        IParameterReferenceOperation => [],
        IInvocationOperation call when followed.Add(call.TargetMethod.OriginalDefinition) => Chosen(call.TargetMethod, carried, followed),
        IInvocationOperation => [],
        ILocalReferenceOperation { Local: { } local } when followed.Add(local) => InMember(local, carried, followed),
        ILocalReferenceOperation => [],
        IDefaultValueOperation => [],
        _ => [$"what cannot be followed: {value.Syntax}"],
    };

    /// <summary>What calls hand in, which the caller may carry in the place of the rule.</summary>
    private IEnumerable<string> FromCalls(IMethodSymbol method, IParameterSymbol parameter, IReadOnlyList<Paragraph> carried, HashSet<ISymbol> followed) => _calls
        .Where(call => SymbolEqualityComparer.Default.Equals(TargetOf(call.Operation), method))
        .SelectMany(call => Arguments(call.Operation).Where(argument => argument.Parameter?.Ordinal == parameter.Ordinal)
            .Where(argument => !IsOfItsRow(argument))
            .SelectMany(argument => Named(argument.Value, [.. carried, .. Carried(call.Node)], followed)));

    /// <summary>Whether what is handed in is also what the row of a table cites in which the call stands.</summary>
    private static bool IsOfItsRow(IArgumentOperation argument) => argument.Value.Syntax is IdentifierNameSyntax name
        && name.Ancestors().OfType<BaseObjectCreationExpressionSyntax>().Any(row => Named(row).Any(own => own.Identifier.Text == name.Identifier.Text));

    /// <summary>What a row names in its arguments and as what it serves.</summary>
    private static IEnumerable<IdentifierNameSyntax> Named(BaseObjectCreationExpressionSyntax row) =>
        (row.ArgumentList?.Arguments.Select(argument => argument.Expression) ?? [])
            .Concat(row.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().Where(assigned => assigned.Left.ToString() == "Serves").Select(assigned => assigned.Right) ?? [])
            .OfType<IdentifierNameSyntax>();

    private static IMethodSymbol? TargetOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod.OriginalDefinition,
        IObjectCreationOperation made => made.Constructor,
        _ => null,
    };

    /// <summary>What a method of the library chooses from, which it may carry itself.</summary>
    private IEnumerable<string> Chosen(IMethodSymbol method, IReadOnlyList<Paragraph> carried, HashSet<ISymbol> followed) =>
        method.OriginalDefinition.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).SelectMany(node => AllNamed(node, [.. carried, .. Carried(node)], followed));

    private IEnumerable<string> InMember(ILocalSymbol local, IReadOnlyList<Paragraph> carried, HashSet<ISymbol> followed) =>
        local.DeclaringSyntaxReferences.Select(reference => MemberOf(reference.GetSyntax())).SelectMany(node => AllNamed(node, carried, followed));

    private IEnumerable<string> AllNamed(SyntaxNode node, IReadOnlyList<Paragraph> carried, HashSet<ISymbol> followed)
    {
        var model = compilation.GetSemanticModel(node.SyntaxTree);
        return node.DescendantNodes(child => child is not AttributeListSyntax).Where(child => child is IdentifierNameSyntax or InvocationExpressionSyntax).Select(child => model.GetOperation(child)).OfType<IOperation>()
            .Where(operation => operation is IFieldReferenceOperation { Field.ContainingType.Name: nameof(ParagraphName) } || (operation is IInvocationOperation { TargetMethod: { ReturnType: var type } } && Returns(type)))
            .SelectMany(operation => Named(operation, carried, followed)).Distinct();
    }

    private static bool Returns(ITypeSymbol type) => type.Name is "Paragraph" or "Citation" || (type is INamedTypeSymbol { Name: "Nullable" } nullable && Returns(nullable.TypeArguments[0]));

    private static IEnumerable<Paragraph> Carried(SyntaxNode node) =>
        node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().SelectMany(member => member.AttributeLists).SelectMany(list => list.Attributes).Where(attribute => attribute.Name.ToString() is "Provision" or "Cites")
            .SelectMany(attribute => attribute.DescendantNodes().OfType<IdentifierNameSyntax>())
            .Concat(node.Ancestors().OfType<BaseObjectCreationExpressionSyntax>().SelectMany(Named))
            .Select(name => Enum.TryParse<ParagraphName>(name.Identifier.Text, out var known) ? (Paragraph)known : default).Where(paragraph => paragraph != default);

    private static string? TypeOf(SyntaxNode node) => node.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault()?.Identifier.Text;

    private static MemberDeclarationSyntax MemberOf(SyntaxNode node) => node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().First();

    private static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
        _ => member.Kind().ToString(),
    };
}
