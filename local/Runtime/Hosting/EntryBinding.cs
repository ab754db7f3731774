using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace RequestRouter.Local.Runtime.Hosting;

/// <summary>A binding told from its attribute: <c>[HttpTrigger]</c> is of the type <c>httpTrigger</c>.</summary>
internal sealed class EntryBinding(string name, BindingAttribute attribute) : BindingMetadata
{
    public override string Name => name;

    public override string Type { get; } = Camel(FunctionCatalog.Name(attribute));

    public override BindingDirection Direction => BindingDirection.In;

    private static string Camel(string word) => char.ToLowerInvariant(word[0]) + word[1..];
}
