using System.Net;
using System.Net.Sockets;

namespace EscalationRoom.Rig;

public static class Loopback
{
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static Uri Address(int port) => new($"http://127.0.0.1:{port}");
}
