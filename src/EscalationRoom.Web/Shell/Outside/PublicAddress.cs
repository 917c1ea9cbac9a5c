using System.Net;

namespace EscalationRoom.Web.Shell.Outside;

/// <summary>Tells addresses of the internet from those of networks, machines and tunnels of one's own.</summary>
public static class PublicAddress
{
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] Inner =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(it => IPNetwork.Parse(it)),
    ];

    public static bool Is(IPAddress address)
    {
        var it = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var isGlobal = it.AddressFamily is System.Net.Sockets.AddressFamily.InterNetwork || Global.Contains(it);
        return isGlobal && !Array.Exists(Inner, network => network.Contains(it));
    }
}
