using System.Collections;
using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.Local.Runtime.Hosting;

internal sealed class InvocationFeatures : IInvocationFeatures
{
    private readonly Dictionary<Type, object> features = [];

    public InvocationFeatures(IReadOnlyList<(Type Type, object Feature)> given)
    {
        foreach (var (type, feature) in given)
        {
            features[type] = feature;
        }
    }

    public T? Get<T>() => features.TryGetValue(typeof(T), out var found) ? (T)found : default;

    public void Set<T>(T instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        features[typeof(T)] = instance;
    }

    public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => features.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
