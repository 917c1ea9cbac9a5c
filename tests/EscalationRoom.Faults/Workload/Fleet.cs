using EscalationRoom.Rig;

namespace EscalationRoom.Faults.Workload;

/// <summary>The nodes under test. A client that loses one goes to the next, and home again when it is told to.</summary>
internal sealed class Fleet(IReadOnlyList<Product> nodes)
{
    public IReadOnlyList<Product> Nodes => nodes;

    public Uri Home(int client) => nodes[client % nodes.Count].Address;

    public Uri After(Uri lost)
    {
        var index = nodes.ToList().FindIndex(it => it.Address == lost);
        return nodes[(index + 1) % nodes.Count].Address;
    }
}
