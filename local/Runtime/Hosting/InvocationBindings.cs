using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.Local.Runtime.Hosting;

internal sealed class InvocationBindings(IReadOnlyDictionary<string, object?> data) : BindingContext
{
    public override IReadOnlyDictionary<string, object?> BindingData => data;
}
