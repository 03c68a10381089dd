import ArgumentParser
import ExplorerApp

extension SendStage: ExpressibleByArgument {}
