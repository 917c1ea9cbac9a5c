using System.Buffers;
using System.Security.Cryptography;
using EscalationRoom.Domain;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Documents.Files;

/// <summary>
/// The bytes of documents, named by their SHA-256 in a folder outside the web root. They are on disk before any event names them;
/// the same bytes are stored once.
/// </summary>
public sealed class FileStore(IOptions<StorageOptions> options, IHostEnvironment host)
{
    private const int BufferSize = 80 * 1024;
    private const long Megabyte = 1024 * 1024;

    private readonly string _root = Path.Combine(host.ContentRootPath, options.Value.Path);

    private string Arrivals => Path.Combine(_root, "arriving");

    /// <summary>Writes a stream to disk as it comes, counting, hashing and looking at it, and holding no more than a buffer of it.</summary>
    public async Task<Result<ReceivedFile>> ReceiveAsync(string? name, Stream content, CancellationToken cancellation)
    {
        var path = Path.Combine(Directory.CreateDirectory(Arrivals).FullName, $"{Guid.NewGuid():N}.part");
        try
        {
            var received = await WriteAsync(path, FileName.Clean(name), content, cancellation);
            if (received is not null)
            {
                return received;
            }
        }
        catch
        {
            File.Delete(path);
            throw;
        }

        File.Delete(path);
        return new TheFileIsTooLarge(options.Value.LargestFile / Megabyte);
    }

    /// <summary>Puts received bytes where documents are read from.</summary>
    public void Keep(ReceivedFile file)
    {
        var place = PathOf(file.Sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        try
        {
            // The very same bytes are there: they are as fresh as these, so nobody forgets them now.
            File.SetLastWriteTimeUtc(place, File.GetLastWriteTimeUtc(file.Path));
        }
        catch (FileNotFoundException)
        {
            File.Move(file.Path, place, overwrite: true);
        }
    }

    /// <summary>Deletes bytes that nothing names any more, unless somebody sent the very same since.</summary>
    /// <returns>Whether they are gone.</returns>
    public bool Forget(string sha256, DateTimeOffset before)
    {
        var place = PathOf(sha256);
        if (!File.Exists(place))
        {
            return true;
        }

        // Aside first: whoever keeps the same bytes from now on finds nothing there and puts down their own.
        var aside = $"{place}.gone";
        File.Move(place, aside, overwrite: true);
        var isStale = File.GetLastWriteTimeUtc(aside) < before.UtcDateTime;
        if (!isStale && !File.Exists(place))
        {
            File.Move(aside, place);
        }

        File.Delete(aside);
        return isStale;
    }

    public string PathOf(string sha256) => Path.Combine(_root, sha256[..2], sha256);

    /// <summary>Deletes what arrived for an upload that never ended, such as one cut by a power failure.</summary>
    public void ForgetArrivals(DateTimeOffset before)
    {
        foreach (var left in new DirectoryInfo(Directory.CreateDirectory(Arrivals).FullName).EnumerateFiles("*.part"))
        {
            if (left.LastWriteTimeUtc < before.UtcDateTime)
            {
                left.Delete();
            }
        }
    }

    /// <returns>Nothing when there is more of it than is taken.</returns>
    private async Task<ReceivedFile?> WriteAsync(string path, string name, Stream content, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (size, isText, head) = (0L, true, new MemoryStream(FileKind.HeadSize));
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
            for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0;)
            {
                size += read;
                if (size > options.Value.LargestFile)
                {
                    return null;
                }

                head.Write(buffer, 0, (int)Math.Min(read, FileKind.HeadSize - head.Length));
                isText = isText && IsText(buffer.AsSpan(0, read));
                hash.AppendData(buffer, 0, read);
                await WriteAsync(file, buffer.AsMemory(0, read), cancellation);
            }

            file.Flush(flushToDisk: true);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return new ReceivedFile(path)
        {
            Name = name,
            Size = size,
            Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()),
            Head = head.ToArray(),
            IsText = isText,
        };
    }

    /// <summary>A disk that is full is our trouble, and must not be mistaken for a line that broke.</summary>
    private static async Task WriteAsync(FileStream file, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        try
        {
            await file.WriteAsync(bytes, cancellation);
        }
        catch (IOException full)
        {
            throw new InvalidOperationException("A document could not be written to disk.", full);
        }
    }

    private static bool IsText(ReadOnlySpan<byte> bytes)
    {
        foreach (var it in bytes)
        {
            if (it < ' ' && it is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))
            {
                return false;
            }
        }

        return true;
    }
}
