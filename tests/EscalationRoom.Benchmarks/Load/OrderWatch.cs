using EscalationRoom.Rig;

namespace EscalationRoom.Benchmarks.Load;

/// <summary>What one member must see: in each lane every number, once, in order, from the first one shown to them.</summary>
internal sealed class OrderWatch
{
    private readonly Dictionary<string, long> _last = [];

    /// <summary>Numbers that were jumped over.</summary>
    public long Missing { get; private set; }

    /// <summary>Numbers that came again or too late.</summary>
    public long OutOfOrder { get; private set; }

    public long Messages { get; private set; }

    public void See(HubEvent one)
    {
        if (_last.TryGetValue(one.Lane, out var last))
        {
            if (one.Number <= last)
            {
                OutOfOrder++;
                return;
            }

            Missing += one.Number - last - 1;
        }

        _last[one.Lane] = one.Number;
        Messages += one.Kind == "message.posted" ? 1 : 0;
    }
}
