using RequestRouter.Local.Host.Worker;
using RequestRouter.Local.Protocol;

namespace RequestRouter.Local.Host.Durable;

/// <summary>What a function with a durable client is given: the task hub and the address of the extension, as the extension says it.</summary>
internal sealed class DurablePayload
{
    private string? payload;

    /// <summary>Set once the extension has started, before any trigger does.</summary>
    public void Set(string text) => payload = text;

    public void Fill(InvocationRequest request, FunctionDescription function)
    {
        foreach (var name in function.DurableClients)
        {
            request.InputData.Add(new ParameterBinding { Name = name, Data = new TypedData { String = payload! } });
        }
    }
}
