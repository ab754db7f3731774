using RequestRouter.Router.Evidence;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Releases;

/// <summary>
/// Finds the conditions that bind a holder on an element: those that it accepted where the element, or something it made the element of, was delivered to
/// it, and those that came with a release to it.
/// </summary>
public sealed class BindingConditions(EvidenceStore evidence, CaseStore cases, ReleaseStore releases)
{
    /// <summary>Each once; none that has ended.</summary>
    /// <param name="holder">Who passes it on.</param>
    /// <param name="element">What.</param>
    /// <param name="at">Now (UTC).</param>
    /// <param name="cancellationToken">Of the caller.</param>
    public async Task<IReadOnlyList<BindingCondition>> OfAsync(StateCode holder, EvidenceItem element, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var found = new HashSet<BindingCondition>();
        var read = new Dictionary<CaseId, Case?>();
        var known = new HashSet<EvidenceId> { element.Id };
        var next = new Queue<EvidenceItem>([element]);
        while (next.TryDequeue(out var item))
        {
            if (item.OtherParty == holder)
            {
                if (!read.TryGetValue(item.Id.CaseId, out var of))
                {
                    read[item.Id.CaseId] = of = (await cases.ReadAsync(item.Id.CaseId, cancellationToken))?.Case;
                }

                found.UnionWith(EvidenceDelivery.Of(item.Id, of).SelectMany(delivery => delivery.Conditions).Select(one => new BindingCondition(item.Declared.From, item.Id.CaseId, one)));
            }

            foreach (var release in item.Releases.Where(release => release.To == holder).Select(release => release.Id))
            {
                found.UnionWith((await releases.FindAsync(release, cancellationToken))?.Elements.Where(one => one.Id == item.Id).SelectMany(one => one.Conditions) ?? []);
            }

            // What others made an item of bound them; what of it binds the holder came with the item.
            foreach (var id in item.Declared.From == holder ? item.Declared.DerivedFrom.Concat(item.CopyOf).Where(known.Add) : [])
            {
                if (await evidence.FindAsync(id, cancellationToken) is { } stored)
                {
                    next.Enqueue(stored.Item);
                }
            }
        }

        return [.. found.Where(one => one.Condition.Until is not { } until || at < until)];
    }
}
