using EscalationRoom.Rig;

namespace EscalationRoom.Benchmarks.Contenders;

/// <summary>The product, started by us on a database of its own.</summary>
internal sealed class StartedProduct : Contender
{
    private readonly Scratch _files;
    private readonly ProductSetup _setup;
    private readonly int _databasePid;
    private readonly List<string> _tokens = [];

    private StartedProduct(Product product, ProductSetup setup, Scratch files, int databasePid)
        : base("product", product.Address) => (Node, _setup, _files, _databasePid) = (product, setup, files, databasePid);

    public Product Node { get; }

    public static async Task<StartedProduct> StartAsync(ProductSetup setup, int databasePid, CancellationToken cancellation)
    {
        var files = new Scratch();
        var product = new StartedProduct(new Product(setup, files.Folder), setup, files, databasePid);
        await product.Node.StartAsync(cancellation);
        foreach (var person in DemoPerson.InEveryRoom)
        {
            product._tokens.Add(await product.Node.TokenAsync(person));
        }

        return product;
    }

    public override double CpuSeconds() =>
        ProcessCost.CpuOf(Node.Pid) + (_databasePid > 0 ? ProcessCost.CpuOfFamily(_databasePid) : 0);

    public override long Memory() => ProcessCost.MemoryOf(Node.Pid);

    public override string TokenFor(int seat) => _tokens[seat % _tokens.Count];

    public override Task<IReadOnlyList<string>> OpenRoomsAsync(int count, CancellationToken cancellation) =>
        RoomOpener.OpenAsync(Address, TokenFor(0), count, cancellation);

    /// <summary>Messages the database holds.</summary>
    public Task<long> StoredMessagesAsync() => MessageCount.InAsync(_setup);

    public override async ValueTask DisposeAsync()
    {
        await Node.DisposeAsync();
        _files.Dispose();
    }
}
